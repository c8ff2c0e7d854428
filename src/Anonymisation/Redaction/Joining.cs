using System.Buffers;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What the engine found in pieces, as the one name that it is.</summary>
internal static class Joining
{
    // «Rune Chr. Dahlby»
    private const int LongestAbbreviation = 3;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzæøåéèüöäáóíABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉÈÜÖÄÁÓÍ");

    /// <summary>«Odd» «Even Lysbakk», «Anne»-«Britt», «Ragnhild Aa.» «Myklebust»: one name.</summary>
    public static List<Spot> Join(List<Spot> spots, string text, Lexicon lexicon)
    {
        var joined = new List<Spot>(spots.Count);
        foreach (var spot in spots.Where(spot => !IsConjunction(spot)))
        {
            if (joined.Count > 0 && joined[^1] is var last && (AreOneName(last, spot, text, lexicon) || AreOneFact(last, spot, text)))
            {
                var finding = last.Finding with
                {
                    Type = spot.Type == FindingType.Person ? spot.Type : last.Type,
                    Length = spot.End - last.Start,
                    Certainty = (Certainty)Math.Min((int)last.Certainty, (int)spot.Certainty),
                    Reason = last.Certainty == Certainty.Certain ? last.Reason : spot.Reason,
                };
                joined[^1] = last with { Finding = finding, Text = text.Substring(finding.Start, finding.Length) };
            }
            else
            {
                joined.Add(spot);
            }
        }

        return joined;
    }

    private static bool AreOneName(Spot one, Spot next, string text, Lexicon lexicon)
    {
        if (one.ByWriter || next.ByWriter || next.Type != FindingType.Person || one.Text.EndsWith('\''))
        {
            return false;
        }

        var between = text.AsSpan(one.End, next.Start - one.End);
        if (one.Type is FindingType.Place or FindingType.Origin)
        {
            // «Berg, Kristin 08:04»
            return (between is ", " && one.Type == FindingType.Place && (lexicon.Look(Spelling.LastWord(Spelling.Of(one.Text))) & WordTraits.Surname) != WordTraits.None && TurnedNames.IsOne(one, next, text, lexicon))
                || (between is " " && IsFirstName(one, next, text, lexicon));
        }

        return one.Type == FindingType.Person && between switch
        {
            "-" => true,
            "-\n" => IsBroken(one, next, lexicon),
            "\n" => one.Text.EndsWith('-') && IsBroken(one, next, lexicon),
            " " when IsShoutedWord(one, next, lexicon) || IsNextSentence(one, next, lexicon) => false,
            " " => char.IsUpper(next.Text[0]) == char.IsUpper(one.Text[0]) || (Namesakes.Sort(next.Text) is { } sort && Namesakes.Of(text, one) == sort) || BeginsWithParticle(next.Text) || IsKinWord(one.Text, next.Text),
            " «" or " \"" or " “" or "» " or "\" " or "” " => IsBesideNickname(one, next, text),
            ". " when Name.IsTitle(Spelling.Of(one.Text)) => char.IsUpper(next.Text[0]),
            ". " => IsAbbreviated(one.Text[(one.Text.LastIndexOf(' ') + 1)..], lexicon) && char.IsUpper(next.Text[0]) == char.IsUpper(one.Text[0]),
            ", " => TurnedNames.IsOne(one, next, text, lexicon),
            [' ', .. var word, ' ' or '-'] when IsParticle(word.ToString()) => char.IsUpper(next.Text[0]) && !(text[next.Start - 1] == ' ' && word is "at" or "an" or "ad"),
            [' ', .. var word, ' ' or '-'] => IsName(word) && (lexicon.Look(Spelling.Of(word)) & WordTraits.AnyName) != WordTraits.None && !Telling.IsSmall(Spelling.Of(word)),
            _ => false,
        };
    }

    // «adam og islam dudayev», «som i Håp Viktoria Solbrekken»; not «fra mali aminata», «på Fjellgløtt Anne».
    private static bool IsFirstName(Spot one, Spot next, string text, Lexicon lexicon)
    {
        if (one.Text.Contains(' ') || char.IsUpper(one.Text[0]) != char.IsUpper(next.Text[0]))
        {
            return false;
        }

        var traits = lexicon.Look(Spelling.Of(one.Text));
        return one.Type == FindingType.Origin
            ? (traits & WordTraits.AnyGiven) != WordTraits.None && !PlaceWords.IsAfterOne(text, one.Start)
            : one.Reason == Reason.Context && !traits.HasFlag(WordTraits.Place) && (!PlaceWords.IsAfterOne(text, one.Start) || text.AsSpan(0, one.Start).EndsWith("som i "));
    }

    // «Kari Lund-» and «Hansen», «Anna-» and «Maria», over the end of a line; «Lund-» and «Ole» are two of a list.
    private static bool IsBroken(Spot one, Spot next, Lexicon lexicon) =>
        char.IsUpper(next.Text[0]) && (!IsGiven(Spelling.FirstWord(Spelling.Of(next.Text)), lexicon) || IsGiven(Spelling.LastWord(Spelling.Of(one.Text)).TrimEnd('-'), lexicon));

    // «Ole K. Anna var der»
    private static bool IsNextSentence(Spot one, Spot next, Lexicon lexicon) =>
        one.Text is [.., ' ', _, '.'] && lexicon.Look(Spelling.FirstWord(Spelling.Of(next.Text))) is var traits && traits.HasFlag(WordTraits.Given) && (traits & WordTraits.AnySurname) == WordTraits.None;

    private static bool IsGiven(string word, Lexicon lexicon) => (lexicon.Look(word) & WordTraits.AnyGiven) != WordTraits.None;

    // «ODIN BLØDDE»: where all is in capitals, they do not tell a name from a word.
    private static bool IsShoutedWord(Spot one, Spot next, Lexicon lexicon) =>
        next.Certainty == Certainty.Uncertain && !one.Text.Any(char.IsLower) && !next.Text.Any(char.IsLower)
        && lexicon.Look(Spelling.FirstWord(Spelling.Of(next.Text))) is var traits && traits.HasFlag(WordTraits.Known) && (traits & WordTraits.AnyName) == WordTraits.None;

    // «Ragnhild Aa. Myklebust», «Rune Chr. Dahlby»; not «Jeg ringte Tea. Monica ble stille.»
    private static bool IsAbbreviated(string word, Lexicon lexicon) =>
        word.Length <= LongestAbbreviation && (word.Length == 1 || Spelling.Of(word) is "aa" || (lexicon.Look(Spelling.Of(word)) & WordTraits.AnyName) == WordTraits.None);

    // «kaptein på den eneste» «ferga til» «Lysøya»: whoever puts it otherwise puts all of it otherwise.
    private static bool AreOneFact(Spot one, Spot next, string text) =>
        one.IsForHumans && !one.ByWriter && !next.ByWriter && text.AsSpan(one.End, next.Start - one.End) is "" or " "
        && (next.IsForHumans || (next.Type is FindingType.Place or FindingType.Organisation or FindingType.Origin && EndsOpen(one.Text)));

    private static bool EndsOpen(string text) => Spelling.LastWord(text) is "til" or "fra" or "frå" or "i" or "på" or "ved" or "for" or "av" or "hos" or "med";

    // «Mette Trine Öztürk», when the engine takes «trine» for another word.
    private static bool IsName(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && !word.ContainsAny(' ', '\n') && !word.ContainsAnyExcept(Letters);

    // «aahka Laara», «abti Yusuf»: what one is called at home.
    private static bool IsKinWord(string one, string next) => char.IsLower(one[0]) && char.IsUpper(next[0]) && !one.Contains(' ') && !one.EndsWith('s');

    // «Hasan al-Najjar», «Hamid ur-Rahman».
    private static bool BeginsWithParticle(string name) =>
        IsParticle(name) || (name.IndexOfAny([' ', '-']) is var end and > 0 && IsParticle(name[..end]) && (name[end] == '-' || Telling.IsParticle(name[..end])));

    // «Fossnes at Mai sov»: no part of either name.
    private static bool IsConjunction(Spot spot) => spot is { Type: FindingType.Person, ByWriter: false, Text: "at" };

    private static bool IsParticle(string word) => Telling.IsParticle(word) || word is "ur" or "ul" or "ud" or "ar" or "as" or "ad" or "an" or "at" or "ash";

    // «Kasper «Kaps» Dæhlie»: a nickname in the middle of a name; not «Kasper «Kaps» og Ola».
    private static bool IsBesideNickname(Spot one, Spot next, string text) =>
        char.IsUpper(next.Text[0]) && (text[one.End] == ' '
            ? !next.Text.Contains(' ') && next.End + 2 < text.Length && text[next.End] is '»' or '"' or '”' && text[next.End + 1] == ' ' && char.IsUpper(text[next.End + 2])
            : one.Text.AsSpan().ContainsAny('«', '"', '“'));
}

using System.Text.RegularExpressions;
using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>A name as registers write it, the surname first: «Pasient: Sagstad, Kristin», «ABU SHANAB, LAYAN (14)»; not «Til stede: Kari, Ola».</summary>
internal static partial class TurnedNames
{
    private const int Patience = 1_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    // Long enough for a label.
    private const int Around = 40;

    /// <param name="one">Before a comma.</param>
    /// <param name="next">After it.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="lexicon">Tells which words are names.</param>
    public static bool IsOne(Spot one, Spot next, string text, Lexicon lexicon)
    {
        var before = text[Math.Max(0, one.Start - Around)..one.Start];
        before = before[(before.LastIndexOf('\n') + 1)..];
        // «LARSEN, MADS-EMIL»: found as two.
        var end = next.End + Hyphened().Match(text, next.End).Length;
        var after = text.AsSpan(end, Math.Min(Around, text.Length - end)).TrimStart(' ').ToString();
        var isAlone = one.Start == before.Length || before.Length == 0 ? Ends(after)
            : Row().IsMatch(before) ? Facts().IsMatch(after)
            : Label().IsMatch(before) ? Ends(after) || after[0] == '.'
            : (IsTitle(before) && (after.Length == 0 || EndOfTitled().IsMatch(after))) || (IsInCapitals(one.Text) && IsInCapitals(next.Text) && Facts().IsMatch(after) && Is(Spelling.LastWord(Spelling.Of(one.Text)), WordTraits.AnySurname, lexicon) && text.Any(char.IsLower));
        return isAlone && AreSurnameAndGiven(one, next, Field().IsMatch(before), lexicon);
    }

    private static bool Ends(string after) => after.Length == 0 || End().IsMatch(after);

    private static bool IsTitle(string before) => LastWord().Match(before) is { Success: true } word && (word.Value is "skrev" or "fra" or "frå" || Roles.Called(word.Value.ToLowerInvariant()) is { Role: not null, Plural: false });

    private static bool AreSurnameAndGiven(Spot one, Spot next, bool isField, Lexicon lexicon)
    {
        string[] surname = one.Text.Split(' '), given = next.Text.Split(' ', '-');
        if (IsInCapitals(one.Text) && !IsInCapitals(next.Text))
        {
            return true;
        }

        // «Camil Storheim, Marek Nordbø» are two.
        return !Look(surname[0], lexicon).HasFlag(WordTraits.Given)
            && (IsInCapitals(one.Text) || Is(given[0], WordTraits.AnyGiven, lexicon) || (isField && Is(surname[^1], WordTraits.Surname, lexicon)))
            && (surname.Length == 1 || given.Length == 1 || IsInCapitals(one.Text) || Is(given[^1], WordTraits.AnyGiven, lexicon));
    }

    private static bool Is(string word, WordTraits traits, Lexicon lexicon) => (Look(word, lexicon) & traits) != WordTraits.None;

    private static WordTraits Look(string word, Lexicon lexicon) => lexicon.Look(Spelling.Of(word));

    private static bool IsInCapitals(string text) => text.Length > 2 && !text.Any(char.IsLower);

    [GeneratedRegex("^(til stede|tilstades?|til stades|deltakere?|deltakarar|møtte|møtende|foresatte|føresette|foreldre|barna?|borna?|søsken|sysken|elever|elevar|kopi|kalle|tilna)[^:]{0,20}:? *$", Options, Patience)]
    private static partial Regex Row();

    [GeneratedRegex("([:•;\\t«\"“(|]|^[\\s>–-]*) *$", Options, Patience)]
    private static partial Regex Label();

    [GeneratedRegex("(navn|namn|barnet|elev|eleven|pasient|pas\\.?|klient|innsatt|den unge)[^:]{0,20}[:|] *$", Options, Patience)]
    private static partial Regex Field();

    [GeneratedRegex("^([\\n\\r(\\t;/:)»\"”\\]|0-9]|(ur|ul|ud|al|el|ibn|bin)[- ]|,? *(nr\\.|f\\.|f\\.? ?nr|født|fødd|fnr|pnr|[0-9]))", Options, Patience)]
    private static partial Regex End();

    [GeneratedRegex("^([(0-9]|,? *(f\\.|f\\.? ?nr|født|fødd|fnr|pnr|[0-9]))", Options, Patience)]
    private static partial Regex Facts();

    [GeneratedRegex("^([\\n\\r.;:)»\"”]|(er|har|var|hadde|og hun|og han) )", Options, Patience)]
    private static partial Regex EndOfTitled();

    [GeneratedRegex("\\G-\\p{Lu}\\p{L}*", Options & ~RegexOptions.IgnoreCase, Patience)]
    private static partial Regex Hyphened();

    [GeneratedRegex("\\p{L}+(?= $)", Options, Patience)]
    private static partial Regex LastWord();
}

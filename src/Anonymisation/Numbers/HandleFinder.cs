using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>What people call themselves where they play and talk: «på Insta heter hun karri.nor», «brukernavnet hans er nattravn», «gamertag SlayerK», «stein.k_9800».</summary>
internal static class HandleFinder
{
    private const int Far = 7;

    private static readonly FrozenSet<string> Sites = Set(
        "snap", "snapchat", "snapen", "snappen", "snapchaten", "insta", "instagram", "instaen", "tiktok", "tik", "discord", "facebook", "fb", "messenger", "roblox", "twitch", "steam", "kik", "psn", "xbox", "jodel", "telegram", "signal", "whatsapp", "youtube", "fortnite", "minecraft", "skype", "reddit", "onlyfans", "tinder", "yolo", "wickr", "viber", "bereal");

    private static readonly FrozenSet<string> Names = Set(
        "brukernavn", "brukernavnet", "brukarnamn", "brukarnamnet", "brukeren", "brukaren", "konto", "kontoen", "nick", "nicket", "nicken", "kallenavn", "gamertag", "gamertaggen", "gamertagen", "profil", "profilen", "profilnavn", "profilnavnet", "handle", "alias", "username", "navn", "navnet", "brukernamn");

    private static readonly FrozenSet<string> Fillers = Set(
        "heter", "heiter", "hete", "heite", "het", "heitte", "er", "e", "som", ":", "=", "«", "\"", "”", "hun", "han", "ho", "hu", "seg", "kaller", "kallar", "kalla", "kalte", "navn", "navnet", "namnet", "konto", "kontoen", "brukernavn", "brukernavnet", "brukeren", "profilen", "profil", "hans", "hennes", "hennar", "sin", "si", "der", "under", "går", "bruker", "med", "min", "mitt", "nå", "no", "de", "-", "tok", "tag", "taggen", "i", "på", "’", "'", "@", "–", "(", "jeg", "eg", "æ", "vår", "nicket", "nick", "også", "òg");

    /// <summary>In the order of the text; a word that everybody knows is none, unless something in it is no letter.</summary>
    public static IEnumerable<Finding> FindIn(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == TokenKind.Mark)
            {
                continue;
            }

            var lower = words[at].Lower;
            var end = Sites.Contains(lower) || Names.Contains(lower) ? After(words, at) : default;
            if (end == default && Joined(words, at) is > 0 and var joined)
            {
                end = (at, joined);
            }

            if (end.End > 0)
            {
                yield return new Finding(words[end.First].Start, words[end.End - 1].End - words[end.First].Start, FindingType.WebAddress, Certainty.Certain, Reason.Context);
                at = Math.Max(at, end.End - 1);
            }
        }
    }

    // What comes after a site or «brukernavnet», when it is called so outright.
    private static (int First, int End) After(Words words, int at)
    {
        var called = words[at].Lower is not ("konto" or "kontoen" or "profil" or "profilen" or "brukeren" or "brukaren" or "navn" or "navnet" or "tik") && Names.Contains(words[at].Lower);
        var next = at + 1;
        while (next < words.Count && next - at <= Far && !words.IsNewLine(next) && Fillers.Contains(words[next].Lower))
        {
            called |= words[next].Lower is ":" or "=" or "heter" or "heiter" or "hete" or "heite" or "het" or "kaller" or "kallar" or "kalla" or "brukernavn" or "brukernavnet" or "nick" or "@" || (words[next].Lower is "er" or "som" or "e" && Sites.Contains(words[at].Lower) && next > at);
            next++;
        }

        if (next >= words.Count || words.IsNewLine(next) || words[next].Kind == TokenKind.Mark)
        {
            return default;
        }

        var end = Run(words, next);
        var odd = words.HasDigits(next) || end > next + 1;
        var word = words.Is(next, WordTraits.Known) || words.IsSmall(next) || words.IsAllowed(next);
        return (odd && (called || next == at + 1) && (words.Letter(words[next].Start) is var first && !char.IsAsciiDigit(first) || called)) || (called && !word && words[next].Length > 3) || (called && Names.Contains(words[at].Lower) && words[at].Lower is not ("konto" or "kontoen" or "navn" or "navnet") && !words.IsSmall(next) && words[next].Length > 3)
            ? (next, end) : default;
    }

    // Letters, figures and the marks that names on the web have between them.
    private static int Run(Words words, int at)
    {
        var end = at + 1;
        while (end < words.Count && words.AreClose(end - 1, end) && (words[end].Kind != TokenKind.Mark || (words[end].Lower is "." or "_" or "-" or "#" && end + 1 < words.Count && words.AreClose(end, end + 1) && (words[end + 1].Kind != TokenKind.Mark || words[end + 1].Lower is "_" or "."))))
        {
            end++;
        }

        return end;
    }

    // «stein.k_9800», «tuttifrutti.07x», «karri#1234»: nobody writes so but in such a name.
    private static int Joined(Words words, int at)
    {
        if (words[at].Kind != TokenKind.Word || words[at].Length < 2 || (at > 0 && words.AreClose(at - 1, at)))
        {
            return 0;
        }

        var end = Run(words, at);
        if (end < at + 3 || (end < words.Count && words.AreClose(end - 1, end) && words[end].Lower is "@"))
        {
            return 0;
        }

        var (low, hash, points, figures) = (false, false, 0, false);
        for (var piece = at + 1; piece < end; piece++)
        {
            low |= words[piece].Lower is "_";
            hash |= words[piece].Lower is "#";
            points += words[piece].Lower is "." ? 1 : 0;
            figures |= piece > at && words.HasDigits(piece);
        }

        return low || hash || (points > 0 && figures && !words.HasDigits(at) && words[at].Length > 3 && words[end - 1].Kind != TokenKind.Mark && points == (end - at - 1) / 2 && !words.Is(at, WordTraits.Known)) ? end : 0;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}

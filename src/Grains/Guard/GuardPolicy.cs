using System.Collections.Immutable;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Grains.Guard;

/// <summary>What becomes of a text, given what the engine found in it. Nothing is changed behind the writer's back: it may stand, or it is given back.</summary>
public static class GuardPolicy
{
    private const int MostCleared = 50;
    private const int ShortestNumber = 5;

    // No word of any language, and no line that a person draws. What has no end is where a search for patterns has none.
    private const int LongestWord = 100;

    /// <summary>Something in it says by itself who it is about. No answer of the writer's makes it stand.</summary>
    public static readonly Refusal Identifies = new(RefusalKind.Invalid, "text-identifies");

    /// <summary>Something in it may tell. The writer replaces it, or says that it tells nobody.</summary>
    public static readonly Refusal MayIdentify = new(RefusalKind.Invalid, "text-may-identify");

    /// <summary>Nobody has looked at it: it is not stored. The same command may be sent again.</summary>
    public static readonly Refusal NotScreened = new(RefusalKind.NotSaved, "not-screened");

    /// <summary>
    /// The places of one text that stand in its way, in its order; empty when it may stand. What may be a name, and is one in the case, is sure, unless it is quoted: then it is asked about.
    /// </summary>
    public static ImmutableArray<IdentifyingPlace> PlacesIn(GuardedText text, IEnumerable<Finding> found, GuardedCommand command, CaseNames inCase)
    {
        var cleared = command.Cleared.Take(MostCleared).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var kept = command.Kept.Take(CaseLimits.Kept).ToArray();
        return
        [
            .. from finding in found
               let words = text.Text.Substring(finding.Start, finding.Length)
               let quoted = IsQuoted(words, text.Quotes)
               let named = !quoted && finding.Type == FindingType.Person && inCase.Knows(words)
               let asks = !named && Asks(text.Rule, finding, command.CaseIsOpen && !quoted)
               where asks || Tells(text.Rule, finding) || (named && Weighs(text.Rule))
               where !asks || !cleared.Contains(words)
               where !IsKept(finding, words, kept)
               select new IdentifyingPlace(text.Field, finding.Start, finding.Length, (Identifying)finding.Type, asks),
        ];
    }

    /// <summary>What is too long to be a word, and is not looked into: an address on the web, or a file pasted by mistake. A line that is drawn is none.</summary>
    public static ImmutableArray<IdentifyingPlace> Overlong(GuardedText text)
    {
        var places = ImmutableArray.CreateBuilder<IdentifyingPlace>();
        var start = 0;
        for (var at = 0; at <= text.Text.Length; at++)
        {
            if (at < text.Text.Length && !char.IsWhiteSpace(text.Text[at]))
            {
                continue;
            }

            if (at - start > LongestWord && !IsLine(text.Text.AsSpan(start, at - start)))
            {
                places.Add(new IdentifyingPlace(text.Field, start, at - start, Identifying.WebAddress, MayStand: false));
            }

            start = at + 1;
        }

        return places.ToImmutable();
    }

    // As words of their own: «Ole» is not quoted from «skolen».
    private static bool IsQuoted(string words, string? from)
    {
        for (var at = from?.IndexOf(words, StringComparison.OrdinalIgnoreCase) ?? -1; at >= 0; at = from!.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(from![at - 1])) && (at + words.Length == from!.Length || !char.IsLetterOrDigit(from[at + words.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLine(ReadOnlySpan<char> word) => !char.IsLetterOrDigit(word[0]) && word.IndexOfAnyExcept(word[0]) < 0;

    /// <summary>Null when nothing stands in the way.</summary>
    public static Refusal? Judge(ImmutableArray<IdentifyingPlace> places) => places switch
    {
        { IsEmpty: true } => null,
        _ when places.All(place => place.MayStand) => MayIdentify with { Places = places },
        _ => Identifies with { Places = places },
    };

    /// <summary>What the guard said of a text, told to whoever is writing it.</summary>
    public static Reply<Screening> Found(Refusal? refusal) => refusal switch
    {
        null => new Screening([]),
        { Places: { IsDefault: false } places } => new Screening(places),
        _ => refusal,
    };

    // What is read once more is not asked about again, and a name of the case is none the less one.
    private static bool Weighs(TextRule rule) => rule is TextRule.Spoken or TextRule.Reviewed;

    private static bool Tells(TextRule rule, Finding finding) =>
        finding is { IsDirect: true, Certainty: Certainty.Certain } && !(rule == TextRule.Naming && finding.Type == FindingType.Person);

    // What the writer's page let stay, by the same rule. Of a name that is sure a reason does not do: it is written another way until a list has it.
    private static bool IsKept(Finding finding, string words, string[] kept) =>
        finding.IsHomeInWords(words) && Array.Exists(kept, form => form.Contains(words, StringComparison.OrdinalIgnoreCase));

    private static bool Asks(TextRule rule, Finding finding, bool caseIsOpen) =>
        rule == TextRule.Spoken && (finding.IsDirect && !IsShortNumber(finding) ? finding.Certainty == Certainty.Uncertain : caseIsOpen);

    // «Rom 214», «1910»: a few figures that nothing explains tell nobody anything by themselves.
    private static bool IsShortNumber(Finding finding) =>
        finding is { Type: FindingType.CaseNumber or FindingType.Postcode, Certainty: Certainty.Uncertain, Length: < ShortestNumber };
}

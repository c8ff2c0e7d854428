using System.Collections.Immutable;
using System.Text.Json;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Grains.Guard;

/// <summary>What is asked of the engine about a case, and what its answer comes to.</summary>
internal static class CaseJudging
{
    /// <summary>As the writer's page has them: the boxes in the order of the form, what the presenter asks last.</summary>
    public static ImmutableArray<CaseField> FieldsOf(CaseText text) => [.. text.Sections.Append(text.KeyQuestion).Select(section => new CaseField(section.Key, section.Text))];

    /// <summary>What a writer has given a reason for.</summary>
    public static IEnumerable<string> AnsweredIn(SendCaseText send) => send.Kept.Select(kept => kept.Form);

    public static JudgedCase Judge(SendCaseText send, ReadCase read)
    {
        var texts = FieldsOf(send.Text).ToDictionary(field => field.Key, field => field.Text, StringComparer.Ordinal);
        var cleared = send.Cleared.IsDefault ? [] : send.Cleared;

        // Words of the writer's own may be several, of which one is asked about.
        var stands = read.Open.ToLookup(mark => mark.Certainty == Certainty.Uncertain && cleared.Any(words => IsIn(words, texts[mark.Field], mark.Start, mark.Start + mark.Length)));
        return new JudgedCase(
            new CaseMeasure(
                (CaseRisk)read.Risk.Level,
                read.Risk.Fits,
                [.. read.Risk.Raisers.Take(CaseLimits.Kept).Select(raiser => new CaseRiskRaiser(Camel($"{raiser.Kind}"), raiser.Form, raiser.Factor))],
                [.. stands[true].Select(WordsOf).Distinct(StringComparer.Ordinal)]),
            [.. stands[false].Select(mark => new CasePlace(mark.Field, mark.Start, mark.Length, Camel($"{mark.Type}"), mark.Certainty == Certainty.Uncertain))],
            read.PublicIncident);

        string WordsOf(Mark mark) => texts[mark.Field].Substring(mark.Start, mark.Length);
    }

    // Whole words, there where they stand: «livet» does not answer for «Liv», nor «i en annen by» for an Annen elsewhere.
    private static bool IsIn(string words, string text, int start, int end)
    {
        for (var at = Math.Max(0, end - words.Length); at <= start && at + words.Length <= text.Length; at++)
        {
            if (text.AsSpan(at, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase) && !IsInside(text, at) && !IsInside(text, at + words.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(string text, int at) => at > 0 && at < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]);

    private static string Camel(string word) => JsonNamingPolicy.CamelCase.ConvertName(word);
}

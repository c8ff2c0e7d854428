using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>Everybody has one placeholder, in the development cases; a floor that only rises.</summary>
public sealed class ConsistencyTests
{
    private static readonly IReadOnlyList<LabelledText> Given = Read("pilar-cases");

    internal static IReadOnlyList<LabelledText> Texts { get; } = [.. Given, .. Read("dev-cases")];

    [Fact]
    public void Everybody_has_one_placeholder_and_shares_it_with_nobody()
    {
        var consistency = Of(Texts);

        Assert.True(consistency.Noticed.All > 3000, $"{consistency.Noticed.All} people found.");
        Assert.True(Count.Share(consistency.Masked) >= 0.9605, $"{consistency.Masked} masked — tools/score --misses says who.");
        Assert.True(Count.Share(consistency.Noticed) >= 0.951, $"{consistency.Noticed} found — tools/score --misses says who.");
        Assert.True(Count.Share(consistency.Answered) >= 0.971, $"{consistency.Answered} when who is who is answered.");
        Assert.True(consistency.Questions <= 0.6 * Texts.Count, $"{consistency.Questions} questions in {Texts.Count} cases.");
    }

    /// <summary>The set that was given to all, which is no harder than what people write.</summary>
    [Fact]
    public void In_the_given_cases_ninety_nine_of_a_hundred_have_one()
    {
        var consistency = Of(Given);

        Assert.True(consistency.Noticed.All > 600, $"{consistency.Noticed.All} people found.");
        Assert.True(Count.Share(consistency.Masked) >= 0.99 && Count.Share(consistency.Noticed) >= 0.99, $"{consistency.Masked} masked, {consistency.Noticed} found.");
        Assert.True(consistency.Questions <= 0.05 * Given.Count, $"{consistency.Questions} questions in {Given.Count} cases.");
    }

    [Fact]
    public void A_name_in_the_name_of_a_file_goes_with_it_and_is_nobody_apart()
    {
        const string Text = "Vedlegg: Mikkelsen_Leo_IOP_utkast.docx. Leo Mikkelsen er sju år.";
        var consistency = new Consistency(Cases.Redactor);

        consistency.Add(new LabelledText("", "nb", "case", Text, [Labelled("Mikkelsen_Leo"), Labelled("Leo Mikkelsen")]));

        Assert.Equal((1, 1), consistency.Masked);

        static LabelledSpan Labelled(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length, "PERSON", "p1");
    }

    [Fact]
    public void In_no_redacted_case_is_anything_found_again()
    {
        Assert.All(Texts, text =>
        {
            var written = text.Lang == "nn" ? WrittenForm.Nynorsk : WrittenForm.Bokmaal;
            var redacted = Cases.Rewrite(text.Text, written);

            Assert.True(Cases.Redact(redacted, written).Marks.IsEmpty, text.Id);
        });
    }

    private static IReadOnlyList<LabelledText> Read(string set) => [.. LabelledText.Read(Path.Combine(AppContext.BaseDirectory, "Sets", $"{set}.jsonl"))];

    private static Consistency Of(IEnumerable<LabelledText> texts)
    {
        var consistency = new Consistency(Cases.Redactor);
        foreach (var text in texts)
        {
            consistency.Add(text);
        }

        return consistency;
    }
}

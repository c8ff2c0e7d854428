using System.Collections.Immutable;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Tools.Scoring;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>What a silo knows of a redacted text that comes to it, whatever a browser says of it.</summary>
public sealed class CaseReaderTests
{
    private static readonly CaseReader Reader = new(Shared.Screener, Cases.Population);

    public static TheoryData<string> Ids => new(PresentedCase.All.Select(one => one.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_writer_has_resolved_leaves_nothing_open(string id)
    {
        var presented = PresentedCase.All.Single(one => one.Id == id);

        var keeps = presented.MustKeep.Select(keep => new Resolution(keep.Text, ResolutionKind.Keep, "needed"));
        var own = presented.Spans.Where(span => span is { Type: "OTHER_QUASI", Replacement: not null } && !span.Replacement.Contains('[', StringComparison.Ordinal))
            .Select(span => new Resolution(span.Text, ResolutionKind.Generalise, span.Replacement)).ToList();
        foreach (var resolutions in new[] { [], keeps, [.. keeps, .. own.Select(one => one with { Kind = ResolutionKind.Mask, Value = "rareFact" }), .. own] })
        {
            var (resolved, read) = Send(new CaseSource(presented.Written, Boxes(presented.Text), [.. resolutions]));

            Assert.Empty(read.Open.Select(mark => mark.Form));
            Assert.Equal(resolved.PublicIncident, read.PublicIncident);
        }
    }

    // What is rare is found by its sentence, and of that something may be gone: of the browser's figure and this one the worse holds.
    [Fact]
    public void An_honest_writer_is_hardly_ever_asked_again_and_seldom_judged_otherwise_than_by_their_own_browser()
    {
        var texts = LabelledText.Read(Path.Combine(AppContext.BaseDirectory, "Sets", "dev-cases.jsonl")).Where((_, at) => at % 12 == 0);

        var sent = texts.Select(text => Send(new CaseSource(WrittenForm.Bokmaal, [new CaseField("seen", text.Text)], []))).ToList();
        var asked = sent.Count(one => !one.Read.Open.IsEmpty);
        var (milder, harder) = (sent.Count(one => one.Read.Risk.Level < one.Resolved.Risk.Level), sent.Count(one => one.Read.Risk.Level > one.Resolved.Risk.Level));

        Assert.True(asked <= sent.Count * 0.01 && milder <= sent.Count * 0.08 && harder <= sent.Count * 0.03, $"Of {sent.Count}: {asked} asked again, {milder} judged more mildly, {harder} more hardly.");
    }

    [Fact]
    public void What_a_placeholder_tells_is_told()
    {
        var said = Read("Barnet sover dårlig.");
        var masked = Read("[Barn 1] er [13–15 år], kom fra [land i Afrika], bor i [liten kommune B, Nord-Norge] og går på [ungdomstrinnet].");

        Assert.Empty(said.Risk.Raisers);
        Assert.Empty(masked.Open);
        Assert.Contains(masked.Risk.Raisers, raiser => raiser is { Kind: RaiserKind.Geography, Form: "[liten kommune B, Nord-Norge]" });
        Assert.Contains(masked.Risk.Raisers, raiser => raiser is { Kind: RaiserKind.Age, Form: "[13–15 år]", Factor: 6 });
        Assert.Contains(masked.Risk.Raisers, raiser => raiser is { Kind: RaiserKind.Origin, Form: "[land i Afrika]" });
        Assert.True(masked.Risk.Fits < said.Risk.Fits / 100, $"{masked.Risk.Fits} {said.Risk.Fits}");
    }

    [Fact]
    public void A_band_that_no_engine_gives_makes_nothing_safer()
    {
        foreach (var text in new[] { "[Barn 1] sover dårlig.", "[Barn 1] er [13–15 år] og sover dårlig." })
        {
            Assert.True(Read($"{text} [0–99 år]").Risk.Fits <= Read(text).Risk.Fits, text);
        }

        Assert.True(Read("[Barn 1] sover dårlig. [13–15 år]").Risk.Fits < Read("[Barn 1] sover dårlig.").Risk.Fits);
    }

    [Theory]
    [InlineData("Bor i [liten kommune, Nord-Noreg].", "Bor i [stor kommune, Nord-Noreg].")]
    [InlineData("Bor i [kommune, Vestlandet].", "Bor i [kommune, Østlandet].")]
    [InlineData("Bor i [liten kommune, Vestlandet].", "Bor i [sted].")]
    public void A_smaller_place_fits_fewer(string smaller, string larger) => Assert.True(Read(smaller).Risk.Fits < Read(larger).Risk.Fits);

    [Fact]
    public void Whoever_writes_on_from_a_redacted_text_is_told_what_its_placeholders_tell()
    {
        var anew = Cases.Redact("Jenta er [13–15 år] og bor i [liten kommune, Vestlandet].").Risk;

        Assert.Equal(Cases.Redact("Jenta er 14 år og bor i Fedje.").Risk.Fits, anew.Fits, 3);
    }

    [Fact]
    public void What_a_browser_left_is_open_where_it_stands_until_its_writer_has_answered()
    {
        const string Text = "Mira Haverstøl sover dårlig, sier Haverstøl selv.";

        var left = Read(Text);

        Assert.Equal(["Mira Haverstøl", "Haverstøl"], left.Open.Select(mark => Text.Substring(mark.Start, mark.Length)));
        Assert.Empty(Read(Text, "mira haverstøl").Open);
        Assert.Single(Read("Mira Haverstøl sover dårlig.", "Mira").Open);
    }

    [Fact]
    public void What_is_true_of_one_alone_is_red_also_when_a_reason_is_given()
    {
        Assert.Equal(RiskLevel.Red, Read("Far er den eneste legen i bygda.").Risk.Level);
        Assert.Equal(RiskLevel.Red, Read("Far er den eneste legen i bygda.", "eneste legen i bygda").Risk.Level);
        Assert.Equal(RiskLevel.Red, Read("[Mor] er den eneste legen i bygda.").Risk.Level);
        Assert.Equal(RiskLevel.Green, Read("Far er ofte hjemme.").Risk.Level);
    }

    [Fact]
    public void What_everybody_has_heard_of_is_found_in_the_redacted_text_as_well()
    {
        Assert.True(Read("[Barn 1] mistet en venn da to gutter omkom i en ulykke som ble omtalt i lokalavisa.").PublicIncident);
        Assert.False(Read("[Barn 1] mistet en venn i fjor.").PublicIncident);
    }

    [Fact]
    public void It_prints_nothing() => Assert.Equal("ReadCase", Read("Mira Haverstøl").ToString());

    private static ReadCase Read(string text, params string[] answered) => Reader.Read([new CaseField("seen", text)], answered);

    // A paragraph a box.
    private static ImmutableArray<CaseField> Boxes(string text) => [.. text.Trim().Split("\n\n").Skip(1).Select((paragraph, at) => new CaseField($"box{at}", paragraph))];

    // A writer says yes to what is asked about, and keeps what only a human can put otherwise; a name is whose it most likely is.
    private static (RedactedCase Resolved, ReadCase Read) Send(CaseSource source)
    {
        var first = Cases.Redactor.Redact(source);
        var resolved = source;
        for (var rounds = 0; rounds < 4 && first.Open > 0; rounds++)
        {
            resolved = resolved with
            {
                Resolutions = [.. resolved.Resolutions, .. first.Marks.Where(mark => mark.State == MarkState.Open).DistinctBy(mark => mark.Form)
                    .Select(mark => mark.Type is FindingType.Occupation or FindingType.RareFact || (mark.Start % 3 == 0 && mark.Type == FindingType.Person)
                        ? new Resolution(mark.Form, ResolutionKind.Keep, "needed")
                        : new Resolution(mark.Form, ResolutionKind.Accept)),
                    .. first.Questions.Select(question => first.Entities[question.Whom[0]].Forms.FirstOrDefault(form => form != question.Form) is { } other
                        ? new Resolution(question.Form, ResolutionKind.Merge, other)
                        : new Resolution(question.Form, ResolutionKind.Merge, question.Form))],
            };
            first = Cases.Redactor.Redact(resolved);
        }

        Assert.Equal(0, first.Open);
        ImmutableArray<string> kept = [.. first.Marks.Where(mark => mark.State == MarkState.Kept).Select(mark => mark.Form)];
        return (first, Reader.Read(first.Redacted, kept));
    }
}

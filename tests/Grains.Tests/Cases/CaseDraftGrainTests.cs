using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Cases;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>What is written of a case and not sent, on a real cluster and a real file.</summary>
public sealed class CaseDraftGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task A_draft_is_its_authors_alone_and_screened_like_the_rest()
    {
        var found = await Begin(arena.Grains);
        var draft = arena.Grains.DraftOf(found.Id);

        Assert.Null((await found.KeepDraft(new CaseDraft([new("seen", "Hva har du sett?", "[Barn 1] er mye alene.")]))).Refusal);
        Assert.Equal("[Barn 1] er mye alene.", (await draft.Get(found.Presenter)).Value!.Sections[0].Text);
        Assert.Equal(Refusals.NotFound, (await draft.Get(found.Facilitator)).Refusal);
        Assert.Equal(
            CaseRefusals.NotAnonymous,
            (await found.KeepDraft(new CaseDraft([new("seen", "Hva har du sett?", "Vi skrev til post@elvestrand.example.")]))).Refusal);
        Assert.Null((await draft.Keep(found.Presenter, new CaseDraft([]))).Refusal);
        Assert.Empty((await draft.Get(found.Presenter)).Value!.Sections);
    }

    [Fact]
    public async Task Whoever_reviews_the_case_neither_reads_nor_changes_its_draft()
    {
        var found = await InReview(arena.Grains);
        var draft = arena.Grains.DraftOf(found.Id);
        CaseDraft Of(string text) => new([new("seen", "Hva har du sett?", text)]);
        Assert.Null((await found.KeepDraft(Of("[Barn 1] er mye alene."))).Refusal);
        Assert.NotNull((await found.Grain.View(found.Facilitator)).Value);

        Assert.Equal(Refusals.NotFound, (await draft.Get(found.Facilitator)).Refusal);
        Assert.Equal(Refusals.NotFound, (await draft.Keep(found.Facilitator, Of("Noe annet."))).Refusal);
        Assert.Equal("[Barn 1] er mye alene.", (await draft.Get(found.Presenter)).Value!.Sections[0].Text);
    }

    [Fact]
    public async Task A_draft_keeps_what_stays_and_why_and_holds_no_words_but_those_of_its_boxes()
    {
        var found = await Begin(arena.Grains);
        CaseTextSection[] sections = [new("seen", "Hva har du sett?", "[Barn 1] er 9 år."), new("keyQuestion", "What do you want help with?", "Hva nå?")];
        KeptItem[] kept = [new("9 år", "Alderen betyr noe for hjelpen.")];

        Assert.Null((await found.KeepDraft(new CaseDraft([.. sections], [.. kept]))).Refusal);
        await arena.Grains.DraftOf(found.Id).Cast<Orleans.Core.Internal.IGrainManagementExtension>().DeactivateOnIdle();

        var draft = (await arena.Grains.DraftOf(found.Id).Get(found.Presenter)).Value!;
        Assert.Equal(sections, draft.Sections.ToArray());
        Assert.Equal(kept, draft.Kept.ToArray());
        Assert.Equal(CaseRefusals.Invalid, (await found.KeepDraft(new CaseDraft([new("Torstein", "Bakgrunn", "Ord")]))).Refusal);
        Assert.Equal(CaseRefusals.Invalid, (await found.KeepDraft(new CaseDraft([new("seen", "Torstein", "Ord")]))).Refusal);
        Assert.Equal(CaseRefusals.Invalid, (await found.KeepDraft(new CaseDraft([.. sections], [new("", "Fordi.")]))).Refusal);
    }
}

using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Methods;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Methods.CentreScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>How a centre copies, changes, publishes and withdraws templates.</summary>
public sealed class CentreTests
{
    private static MethodTemplate Usual => MethodCatalogue.Find("CrossSector60")!;

    [Fact]
    public void One_of_ours_is_copied_whole_and_is_a_draft()
    {
        Nothing.When(Coordinator, new CopyTemplate(One, "CrossSector60"))
            .ThenHappened(new TemplateCopied(One, "CrossSector60", Usual with { Key = One.MethodKey, Version = 1 }, ""));

        var view = Copied.State.View().Templates.Single();
        Assert.Equal((1, null, false), (view.Latest.Version, view.Published, view.Withdrawn));
        Assert.Empty(Copied.State.Offered().Methods);
        Copied.When(Coordinator, new CopyTemplate(One, "CrossSector45")).ThenNothing();
    }

    [Fact]
    public void One_of_its_own_is_copied_and_keeps_where_it_came_from()
    {
        var copied = Saved.Did(Coordinator, new CopyTemplate(Two, One.MethodKey)).State.Templates[1];

        Assert.Equal(("CrossSector60", 1, 8), (copied.Root, copied.Latest.Version, copied.Latest.Phases.Length));
        Assert.Equal("Når det haster litt.", copied.Purpose);
    }

    [Fact]
    public void What_is_not_there_is_not_copied()
    {
        Nothing.When(Coordinator, new CopyTemplate(One, "Annet")).ThenRefused(CentreRefusals.TemplateUnknown);
        Nothing.When(Coordinator, new CopyTemplate(One, Two.MethodKey)).ThenRefused(CentreRefusals.TemplateUnknown);
        Nothing.When(TheArena, new CopyTemplate(One, "CrossSector60")).ThenRefused(CentreRefusals.NotAllowed);
        Nothing.When(Coordinator, new SaveTemplate(One, 1, Ours)).ThenRefused(CentreRefusals.TemplateUnknown);
    }

    [Fact]
    public void A_centre_has_forty_templates_at_most()
    {
        var full = Enumerable.Range(10, CentreLimits.Templates).Aggregate(Nothing, (before, number) => before.Did(Coordinator, new CopyTemplate(new TemplateId(Contribution(number).Value), "CrossSector60")));

        full.When(Coordinator, new CopyTemplate(One, "CrossSector60")).ThenRefused(CentreRefusals.TooMany);
    }

    [Fact]
    public void Each_save_is_the_next_version_and_the_same_again_is_none()
    {
        var saved = Saved.State.Templates.Single();

        Assert.Equal((2, 46, 8), (saved.Latest.Version, saved.Latest.Minutes, saved.Latest.Phases.Length));
        Assert.Equal(["p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"], saved.Latest.Phases.Select(phase => phase.Key));
        Assert.Equal(new MethodNames("Vår saksdrøfting", "Vår saksdrøfting, nynorsk", "Vår saksdrøfting"), saved.Latest.Names);
        Saved.When(Coordinator, new SaveTemplate(One, 2, Ours)).ThenNothing();
        Copied.When(Coordinator, new SaveTemplate(One, 1, MethodDraft.Of(Usual, ""))).ThenNothing();
    }

    [Fact]
    public void Whoever_changed_an_older_version_is_told_that_there_is_a_later_one() =>
        Saved.When(Coordinator, new SaveTemplate(One, 1, Ours with { Purpose = "" })).ThenRefused(CentreRefusals.TemplateChanged);

    [Fact]
    public void A_template_in_which_the_presenter_never_gets_the_floor_is_refused() =>
        Copied.When(Coordinator, Save(phase => phase with { Presenter = PresenterMode.Present, Writers = RoomRole.Participant }))
            .ThenRefused(CentreRefusals.Faults[MethodFault.PresenterNeverHasTheFloor]);

    [Fact]
    public void Every_rule_of_a_template_has_its_refusal()
    {
        Assert.Equal(Enum.GetValues<MethodFault>(), CentreRefusals.Faults.Keys.Order());
        Copied.When(Coordinator, new SaveTemplate(One, 1, Ours with { Phases = [] })).ThenRefused(CentreRefusals.Faults[MethodFault.PhasesMissing]);
        Copied.When(Coordinator, new SaveTemplate(One, 1, Ours with { Phases = default })).ThenRefused(CentreRefusals.Faults[MethodFault.PhasesMissing]);
        Copied.When(Coordinator, Save(phase => phase with { Minutes = 31 })).ThenRefused(CentreRefusals.Faults[MethodFault.TotalTooLong]);
        Copied.When(Coordinator, Save(phase => phase with { Minutes = int.MaxValue })).ThenRefused(CentreRefusals.Faults[MethodFault.MinutesWrong]);
        Copied.When(Coordinator, Save(phase => phase with { CaseVisible = false })).ThenRefused(CentreRefusals.Faults[MethodFault.CaseNeverShown]);
        Copied.When(Coordinator, new SaveTemplate(One, 1, Ours with { Names = Ours.Names with { Nn = " " } })).ThenRefused(CentreRefusals.Faults[MethodFault.NameMissing]);
        Copied.When(Coordinator, new SaveTemplate(One, 1, Ours with { Names = Ours.Names with { Nb = "a\u202Eb" } })).ThenRefused(RoomRefusals.TextInvalid);
        Copied.When(Coordinator, new SaveTemplate(One, 1, Ours with { Purpose = new string('a', 501) })).ThenRefused(CentreRefusals.PurposeTooLong);
    }

    [Fact]
    public void A_method_that_ends_in_advice_does_so_in_every_version()
    {
        Copied.When(Coordinator, Save(phase => phase with { Advises = false })).ThenRefused(CentreRefusals.AdviceMissing);
        Assert.NotEmpty(Nothing.Did(Coordinator, new CopyTemplate(One, "ReflectingTeam60")).When(Coordinator, Save(phase => phase with { Advises = false })).Decision.Events);
    }

    [Fact]
    public void A_published_version_is_offered_until_the_next_is_published()
    {
        Saved.When(Coordinator, new PublishTemplate(One, 2)).ThenHappened(new TemplatePublished(One, 2));
        Saved.When(Coordinator, new PublishTemplate(One, 1)).ThenRefused(CentreRefusals.TemplateChanged);
        Published.When(Coordinator, new PublishTemplate(One, 2)).ThenNothing();

        var saved = Published.Did(Coordinator, new SaveTemplate(One, 2, Ours with { Phases = Ours.Phases.RemoveAt(2) }));
        Assert.Equal(2, saved.State.Offered().Methods.Single().Version);
        Assert.Equal(3, saved.Did(Coordinator, new PublishTemplate(One, 3)).State.Offered().Methods.Single().Version);
    }

    [Fact]
    public void Two_that_are_offered_never_have_the_same_name()
    {
        var second = Published.Did(Coordinator, new CopyTemplate(Two, One.MethodKey));

        Copied.When(Coordinator, new PublishTemplate(One, 1)).ThenRefused(CentreRefusals.NameTaken);
        second.When(Coordinator, new PublishTemplate(Two, 1)).ThenRefused(CentreRefusals.NameTaken);
        var instead = second.Did(Coordinator, new WithdrawTemplate(One), new PublishTemplate(Two, 1));
        instead.When(Coordinator, new RestoreTemplate(One)).ThenRefused(CentreRefusals.NameTaken);
    }

    [Fact]
    public void What_is_withdrawn_is_not_offered_and_comes_back()
    {
        Saved.When(Coordinator, new WithdrawTemplate(One)).ThenRefused(CentreRefusals.TemplateNotPublished);
        var withdrawn = Published.Did(Coordinator, new WithdrawTemplate(One));

        Assert.Empty(withdrawn.State.Offered().Methods);
        withdrawn.When(Coordinator, new WithdrawTemplate(One)).ThenNothing();
        withdrawn.When(Coordinator, new RestoreTemplate(One)).ThenHappened(new TemplateRestored(One));
        Published.When(Coordinator, new RestoreTemplate(One)).ThenNothing();
        Assert.Single(withdrawn.Did(Coordinator, new PublishTemplate(One, 2)).State.Offered().Methods);
    }

    [Fact]
    public void Who_did_what_to_which_version_is_told_the_latest_first()
    {
        var history = Published.After(TimeSpan.FromHours(1)).Did(Presenter, new WithdrawTemplate(One)).State.View().Templates.Single().History;

        Assert.Equal(
            [(TemplateAct.Withdrawn, 2, Presenter), (TemplateAct.Published, 2, Coordinator), (TemplateAct.Saved, 2, Coordinator), (TemplateAct.Copied, 1, Coordinator)],
            history.Select(change => (change.Act, change.Version, change.By)));
        Assert.Equal(StartsAt.AddHours(1), history[0].At);
    }

    [Fact]
    public void Only_words_that_are_new_are_looked_through()
    {
        var draft = Ours with { Purpose = "Ny hensikt" };

        var guarded = Saved.State.Guarded(new SaveTemplate(One, 2, draft))!;

        Assert.Equal(["Ny hensikt"], guarded.Texts.Where(text => text.Rule != TextRule.Known && text.Text.Length > 0).Select(text => text.Text));
        Assert.Equal(["Ola"], Copied.State.Guarded(new SaveTemplate(One, 1, Draft("Ola", "Saksframlegg", "")))!.Texts
            .Where(text => text.Rule == TextRule.Spoken && text.Field != "purpose" && text.Text.Length > 0).Select(text => text.Text));
    }

    private static SaveTemplate Save(Func<PhaseDraft, PhaseDraft> change) => new(One, 1, Ours with { Phases = [.. Ours.Phases.Select(change)] });
}

using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Methods;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;
using static Pilar.Arena.Grains.Tests.Methods.CentreScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>A centre's own copies of the three methods for items without a case, by the rules that hold for those.</summary>
public sealed class CentreItemMethodTests
{
    private static readonly string[] Ours = ["EchoSession90", "MentoringSession50", "CrisisSituationMeeting25"];

    public static TheoryData<string> Keys => [.. Ours];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Each_is_copied_saved_as_it_is_published_and_stays_what_it_is_for(string key)
    {
        var ours = MethodCatalogue.Find(key)!;
        var copied = Nothing.Did(Coordinator, new CopyTemplate(One, key));
        copied.When(Coordinator, new SaveTemplate(One, 1, MethodDraft.Of(ours, ""))).ThenNothing();

        var published = copied.Did(Coordinator, new SaveTemplate(One, 1, Renamed(ours)), new PublishTemplate(One, 2)).State.Offered().Methods.Single();
        Assert.Equal((ours.Use, ours.Minutes, 2), (published.Use, published.Minutes, published.Version));
        Assert.Equal(ours.Phases.Select(phase => (phase.Questions, phase.CaseVisible, phase.Writers)), published.Phases.Select(phase => (phase.Questions, phase.CaseVisible, phase.Writers)));
    }

    [Fact]
    public void No_presenter_is_needed_and_what_only_a_case_has_is_refused()
    {
        var hour = Nothing.Did(Coordinator, new CopyTemplate(One, "MentoringSession50"));
        Assert.Null(hour.When(Coordinator, Save("MentoringSession50", phase => phase with { Writers = RoomRole.Mentor })).Decision.Refusal);
        foreach (var change in new Func<PhaseDraft, PhaseDraft>[]
        {
            phase => phase with { Presenter = PresenterMode.Listens, Writers = RoomRole.Mentor }, phase => phase with { Advises = true, Writers = RoomRole.Mentor },
            phase => phase with { Mandatory = true }, phase => phase with { CaseVisible = true },
        })
        {
            hour.When(Coordinator, Save("MentoringSession50", change)).ThenRefused(MethodRefusals.Faults[MethodFault.NeedsCase]);
        }

        hour.When(Coordinator, Save("MentoringSession50", phase => phase with { Writers = RoomRole.CasePresenter })).ThenRefused(MethodRefusals.Faults[MethodFault.NobodyWrites]);
    }

    [Fact]
    public void A_session_around_several_cases_keeps_a_phase_that_waits_for_one()
    {
        var session = Nothing.Did(Coordinator, new CopyTemplate(One, "EchoSession90"));
        session.When(Coordinator, Save("EchoSession90", phase => phase with { CaseVisible = false })).ThenRefused(MethodRefusals.Faults[MethodFault.CaseNeverShown]);
        Assert.Null(session.When(Coordinator, Save("EchoSession90", phase => phase with { Minutes = phase.Minutes + 1 })).Decision.Refusal);
    }

    [Fact]
    public void No_two_that_are_offered_have_the_same_name_also_beside_ours() =>
        Nothing.Did(Coordinator, new CopyTemplate(One, "MentoringSession50")).When(Coordinator, new PublishTemplate(One, 1)).ThenRefused(CentreRefusals.NameTaken);

    [Fact]
    public void It_is_chosen_on_an_item_and_never_on_a_case()
    {
        var own = Nothing.Did(Coordinator, new CopyTemplate(One, "MentoringSession50"), new SaveTemplate(One, 1, Renamed(MethodCatalogue.Find("MentoringSession50")!)), new PublishTemplate(One, 2))
            .State.Offered().Methods.Single();
        var chooses = new ChooseItemMethod(Item(1), own.Key) { Own = own };
        var on = RoomScenario.Live().Did(Facilitator, new StartItem(Item(1)));

        Assert.Equal(own, Assert.IsType<ItemMethodChosen>(on.When(Facilitator, chooses).Decision.Events[0]).Method);
        on.When(Facilitator, chooses with { Own = null }).ThenRefused(RoomRefusals.MethodUnknown);
        on.When(Facilitator, chooses with { Own = own with { Key = "another" } }).ThenRefused(RoomRefusals.MethodUnknown);
        on.When(Facilitator, chooses with { Own = own with { Use = MethodUse.Case } }).ThenRefused(RoomRefusals.MethodNotForItem);
        RoomScenario.WithCase().When(Facilitator, new ChooseMethod(Case(1), own.Key) { Own = own }).ThenRefused(RoomRefusals.MethodNotForCase);
    }

    private static SaveTemplate Save(string key, Func<PhaseDraft, PhaseDraft> change)
    {
        var draft = Renamed(MethodCatalogue.Find(key)!);
        return new SaveTemplate(One, 1, draft with { Phases = [.. draft.Phases.Select(change)] });
    }

    private static MethodDraft Renamed(MethodTemplate ours) => MethodDraft.Of(ours, "Til vanlig.") with { Names = new MethodNames("Vår økt", "Vår økt, nynorsk", "") };
}

using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>What holds in every story of a case, whoever tries whatever in whatever order.</summary>
public sealed class CasePropertyTests
{
    private static readonly PersonId[] People = [TheArena, Presenter, CoFacilitator, Coordinator, Facilitator, Neighbour, Nurse, Observer, Stranger];

    private static readonly Func<CasePresentation, CaseCommand>[] Wishes =
    [
        _ => Begin, _ => Send(), _ => Send(risk: CaseRisk.Red, about: "annet"), _ => new RequestReview(), _ => new NoteReading(),
        found => new ApproveCase(found.Versions.Count, found.Latest?.Hash ?? "", AllYes, false),
        found => new ApproveCase(Math.Max(1, found.Versions.Count - 1), found.Versions.FirstOrDefault()?.Hash ?? "", AllYes, true),
        found => new RequestChanges(found.Versions.Count, [new("", 0, 0, "Hm")]),
        _ => new ChooseReaders(RoomRole.Participant, RoomRole.Participant),
        found => new NoteAttached(Item(2), found.Versions.Count), _ => new NotePresented(), _ => new FreezeCase(RoomRole.Participant),
        found => new UnfreezeCase(found.TakenByRoom), _ => new NoteHeld(), _ => new WithdrawCase(),
        _ => new DestroyCase("S-2026-0142", DestructionCause.ByPresenter), _ => new DestroyCase("", DestructionCause.Breach), _ => new LetCaseTimePass(),
    ];

    // Half of the time somebody does what leads on, so that stories get far; the other half anybody tries anything.
    private static readonly Gen<(int By, int Wish, int Days)[]> Stories =
        Gen.Select(Gen.Int[0, People.Length - 1], Gen.Int[-Wishes.Length, Wishes.Length - 1], Gen.Int[0, 19]).Array[5, 60];

    [Fact]
    public void What_is_presented_was_approved_by_another_person_from_elsewhere() => Always((events, state) =>
    {
        foreach (var (at, shown) in events.Index().Where(one => one.Item.Event is CasePresented or CaseUnfrozen))
        {
            var version = shown.Event is CasePresented presented ? presented.Version : ((CaseUnfrozen)shown.Event).Version;
            var approval = Assert.Single(events.Take(at), one => one.Event is CaseApproved approved && approved.Version == version);
            Assert.NotEqual(state.Presenter, approval.By);
            Assert.NotEqual(state.Area.Trim(), Actors[approval.By].Area.Trim(), StringComparer.OrdinalIgnoreCase);
            var sent = (SpansResolvedLocally)events.Single(one => one.Event is SpansResolvedLocally text && text.Version == version).Event;
            Assert.Equal(sent.Hash, ((CaseApproved)approval.Event).Hash);
            if (sent.Findings.Risk == CaseRisk.Red)
            {
                Assert.Contains(events.Take(at), one => one.Event is FirstReaderApproved first && first.Version == version && one.By != approval.By);
            }
        }
    });

    [Fact]
    public void A_case_is_destroyed_once_and_nothing_is_left_or_follows() => Always((events, state) =>
    {
        var destroyed = events.Index().Where(one => one.Item.Event is CaseDestroyed).ToList();
        Assert.True(destroyed.Count <= 1);
        Assert.Equal(destroyed.Count == 1, state.Stage == CaseStage.Destroyed);
        if (destroyed.Count == 1)
        {
            Assert.Equal(events.Count - 1, destroyed[0].Index);
            Assert.Null(state.Content);
        }
    });

    [Fact]
    public void A_frozen_version_is_shown_to_nobody_but_its_presenter() => Always((events, state) =>
    {
        if (state.FrozenVersion > 0 && state.Stage != CaseStage.InHumanReview)
        {
            Assert.All(People.Where(person => person != state.Presenter), person => Assert.Null(state.Reading(person, Actors.GetValueOrDefault(person))));
        }

        foreach (var (at, thawed) in events.Index().Where(one => one.Item.Event is CaseUnfrozen))
        {
            var version = ((CaseUnfrozen)thawed.Event).Version;
            var frozen = events.Take(at).Index().Last(one => one.Item.Event is CaseFrozen).Index;
            var sent = events.Take(at).Count(one => one.Event is SpansResolvedLocally);

            // The one that was stopped, untouched since; or a newer one, which somebody has approved since.
            Assert.Equal(sent, version);
            Assert.True(
                !events.Take(at).Skip(frozen).Any(one => one.Event is SpansResolvedLocally)
                || events.Take(at).Skip(frozen).Any(one => one.Event is CaseApproved approved && approved.Version == version));
        }
    });

    [Fact]
    public void Who_reads_is_written_down_and_may() => Always((events, state) => Assert.All(
        events.Where(one => one.Event is CaseRead),
        one => Assert.True(one.By == state.Presenter || (Actors[one.By].Roles & (RoomRole.Leaders | RoomRole.CentreCoordinator | RoomRole.Participant)) != RoomRole.None)));

    private static void Always(Action<List<(PersonId By, CaseEvent Event)>, CasePresentation> holds) => Stories.Sample(
        story =>
        {
            var (state, now, seq) = (CasePresentation.Empty, StartsAt, 0L);
            var events = new List<(PersonId By, CaseEvent Event)>();
            foreach (var (who, wish, days) in story)
            {
                now = now.AddDays(days switch { 19 => 31, 18 => 1, _ => 0 });
                var (by, command) = wish < 0 ? OnFrom(state, People[who], wish) : (People[who], Wishes[wish](state));
                var circumstance = new Circumstance(by, now);
                foreach (var happened in state.Decide(As(by, command), circumstance).Events)
                {
                    state = state.Apply(happened, circumstance, ++seq);
                    events.Add((by, happened));
                }

                holds(events, state);
            }
        },
        iter: 3_000);

    private static (PersonId By, CaseCommand Command) OnFrom(CasePresentation found, PersonId anybody, int chance) => found.Stage switch
    {
        CaseStage.NotBegun => (Presenter, Begin),
        CaseStage.Begun or CaseStage.Frozen => (Presenter, Send(risk: chance % 2 == 0 ? CaseRisk.Red : CaseRisk.Green)),
        CaseStage.MachineAnonymised => (Presenter, new RequestReview()),
        CaseStage.InHumanReview when chance % 3 == 0 => (anybody, new NoteReading()),
        CaseStage.InHumanReview => (found.Openings.IsEmpty ? anybody : found.Openings[^1].By, Wishes[5](found)),
        CaseStage.Approved when found.TakenByRoom != found.Versions.Count => (TheArena, Wishes[9](found)),
        CaseStage.Approved => (TheArena, found.FrozenVersion > 0 ? new UnfreezeCase(found.TakenByRoom) : new NotePresented()),
        _ => (TheArena, new FreezeCase(RoomRole.Participant)),
    };
}

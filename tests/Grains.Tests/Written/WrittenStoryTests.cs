using System.Text.Json;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Written.WrittenCast;
using CasePresentation = Pilar.Arena.Grains.Cases.CasePresentation;

namespace Pilar.Arena.Grains.Tests.Written;

/// <summary>Whoever tries whatever in whatever order, beside a model that knows nothing of the rules but the words of the handbook.</summary>
public sealed class WrittenStoryTests
{
    private static readonly PersonId[] People = [Presenter, Nurse, Facilitator, CoFacilitator, Coordinator, Neighbour, Mentor, UserRepresentative, Observer, Stranger];

    private static readonly Func<CasePresentation, CaseCommand>[] Wishes =
    [
        _ => Name(Nurse, Facilitator), _ => Name(Nurse, CoFacilitator), _ => Name(Mentor, UserRepresentative, Nurse), _ => new ChooseWriting(),
        found => Agree(found, 0), found => Agree(found, 1), found => Agree(found, 2), _ => Declare, _ => Declare, _ => Declare, _ => Declare, _ => new NoteReading(),
        _ => Ask(First), _ => Ask(Second, "Og hjemme?"), _ => new AnswerPanel(First, "Mye."), _ => new AnswerPanel(First, "Litt."), _ => new TakeBackQuestion(First),
        _ => new StandAside(), _ => new StopWrittenCase(), _ => new ShowWrittenCase(), _ => new ShowWrittenCase(),
        _ => AdviceCast.Write(AdviceCast.First), _ => AdviceCast.Write(AdviceCast.Second), _ => new MarkAdvice(AdviceCast.First, AdviceMark.Useful, int.MaxValue),
        found => new ConfirmAdvice(found.Advice?.Revision ?? 0), _ => new EndWriting(), _ => new WithdrawCase(), _ => Send(about: "rundere"), _ => new RequestReview(),
        found => new ApproveCase(found.Versions.Count, found.Latest!.Hash, AllYes, false), _ => new ChooseItem(Item(2)), _ => new LetCaseTimePass(), found => new NoteWrittenTold(found.Written?.ToTell ?? []),
        _ => new ChooseReaders(RoomRole.InCases, RoomRole.InCases & ~RoomRole.Observer),
    ];

    // The likeliest is what leads on, or is said by one of those who could.
    private static readonly Gen<(int By, int Wish, int Days)[]> Stories =
        Gen.Select(Gen.Int[0, People.Length - 1], Gen.Int[-Wishes.Length / 2, Wishes.Length - 1], Gen.Int[0, 29]).Array[5, 60];

    [Fact]
    public void Only_who_is_named_agreed_to_declared_and_not_aside_reads_and_nobody_what_is_stopped() => Always((story, state, now) =>
    {
        foreach (var person in People.Where(person => person != Presenter))
        {
            var may = story.MayRead(person);
            Assert.Equal(may, state.StandingOf(person, Actors[person]) == CaseStanding.Panelist && state.Reading(person, Actors[person]) is not null);
            Assert.Equal(may, state.Written(person) is { Reads: true });
            if (state.IsWritten)
            {
                var there = state.InWriting(person, Actors[person].Roles, now);
                Assert.Equal(may, there is { State: CaseState.Open, Reads: true });
                Assert.True(may || there.Advice == AdviceTurn.None || there.State == CaseState.Stopped);
                Assert.True(may || state.Written(person) is null or { Questions.IsEmpty: true });
                Assert.True(may || story.WasStopped || state.Board(person, Actors[person] with { There = there }) is null or { Standing: AdviceStanding.Leader });
            }
        }
    });

    [Fact]
    public void Whoever_reads_asks_or_advises_could_read_when_they_did_and_the_presenter_alone_answers() => Always((story, _, _) => Assert.All(
        story.Events.Where(one => one.By != Presenter && one.Event is CaseRead { As: CaseStanding.Panelist } or PresenterAsked or AdviceWritten), one => Assert.True(one.CouldRead)));

    [Fact]
    public void What_a_panel_gets_was_approved_by_one_who_is_not_on_it() => Always((story, _, _) =>
    {
        if (story.Events is [.., { Event: CasePresented or CaseUnfrozen }])
        {
            Assert.NotNull(story.Approver);
            Assert.DoesNotContain(story.Approver!.Value, story.Agreed);
            Assert.NotEqual(Presenter, story.Approver);
        }
    });

    [Fact]
    public void Whoever_reads_the_log_after_an_erasure_comes_to_the_same_state_and_no_words_are_left() => Always((story, state, _) =>
    {
        var gone = story.Erased.ToHashSet();
        var read = story.Events.Aggregate(Approved.State, (before, one) => before.Apply(
            gone.Contains(one.Seq) ? CasePresentation.WithoutWords(one.Event)! : one.Event, new Circumstance(one.By, one.At), one.Seq));
        Assert.Equal(JsonSerializer.Serialize(state, ContractJson.Options), JsonSerializer.Serialize(read, ContractJson.Options));
    });

    private static AgreeToNames Agree(CasePresentation found, int vetoed) => new AgreeToNames(
        found.Written?.List ?? 0, [.. found.Written?.Named.Skip(vetoed) ?? []], [.. found.Written?.Named.Take(vetoed) ?? []]);

    private static void Always(Action<WrittenStory, CasePresentation, DateTimeOffset> holds) => Stories.Sample(
        wishes =>
        {
            var (state, now, seq, story) = (Approved.State, Approved.Now, Approved.Seq, new WrittenStory(CoFacilitator));
            foreach (var (who, wish, days) in wishes)
            {
                now = now.AddDays(days == 29 ? 3 : 0);
                var (by, command) = wish < 0 ? OnFrom(state, People[1 + (who % 3)], wish) : (command: Wishes[wish](state), who) is var (one, _) && one is LetCaseTimePass or NoteWrittenTold ? (TheArena, one) : (People[who], one);
                var actor = by == TheArena ? null : state.IsWritten ? ActorIn(state, by, now) : Actors[by];
                var circumstance = new Circumstance(by, now);
                foreach (var happened in state.Decide(command with { As = actor }, circumstance).Events)
                {
                    state = state.Apply(happened, circumstance, ++seq);
                    story.Happened(happened, by, now, seq, state);
                }

                holds(story, state, now);
            }
        },
        iter: 2_000);

    private static (PersonId By, CaseCommand Command) OnFrom(CasePresentation found, PersonId anybody, int chance) => found switch
    {
        { Written: null or { Named.IsEmpty: true } } => (Coordinator, chance % 2 == 0 ? Name(Nurse, Facilitator) : Name(Nurse, CoFacilitator)),
        { Written.Opened: false } => (Presenter, Agree(found, 0)),
        { Stage: CaseStage.InHumanReview } when chance % 2 == 0 => (Coordinator, new NoteReading()),
        { Stage: CaseStage.InHumanReview } => (Coordinator, new ApproveCase(found.Versions.Count, found.Latest!.Hash, AllYes, false)),
        { Stage: CaseStage.MachineAnonymised } => (Presenter, new RequestReview()),
        { FrozenVersion: > 0 } => (chance % 2 == 0 ? Presenter : Coordinator, new ShowWrittenCase()),
        _ => (anybody, chance % 3 == 0 ? Declare : chance % 3 == -1 ? Ask(First) : AdviceCast.Write(AdviceCast.First)),
    };
}

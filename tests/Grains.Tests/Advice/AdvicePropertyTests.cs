using System.Text.Json;
using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Advice.AdviceCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Advice;

/// <summary>What always holds for the advice on a case, whoever tries whatever in whatever order.</summary>
public sealed class AdvicePropertyTests
{
    private static readonly PersonId[] People = [Presenter, Nurse, Mentor, Facilitator, Coordinator, Observer];

    // The first is the likeliest: a story goes far when people have the turn.
    private static readonly CaseInRoom[] Places = [Writing, Writing, Writing, Hearing, Hearing, Taking, Ended, Elsewhere, Writing with { Recognised = true }];

    private static readonly AdviceId[] Ids = [First, Second, new(Guid.Parse("00000003-0007-0000-0000-000000000000"))];

    private static readonly Func<AdviceId, int, CaseCommand>[] Wishes =
    [
        (id, _) => Write(id), (id, _) => Write(id), (id, _) => new EditAdvice(id, Text("Ring først.")), (id, _) => new WithdrawAdvice(id),
        (id, _) => new MarkAdvice(id, AdviceMark.Useful, int.MaxValue), (id, _) => new MarkAdvice(id, AdviceMark.NotRelevant, int.MaxValue),
        (_, revision) => new ConfirmAdvice(revision), (_, revision) => new ConfirmAdvice(revision - 1),
        (_, _) => new RemindOfDuty(true), (_, _) => new RemindOfDuty(false), (_, _) => new NoteSheetOpened(),
        (_, revision) => new TakeAlong(revision % 2 == 0 ? "Jeg ble hørt." : "Jeg ringer skolen."), (_, _) => new TakeAlong(""),
    ];

    private static readonly Gen<(int By, int There, int Wish, int Id)[]> Stories = Gen.Select(
        Gen.Int[0, People.Length - 1], Gen.Int[0, Places.Length - 1], Gen.Int[0, Wishes.Length - 1], Gen.Int[0, Ids.Length - 1]).Array[5, 60];

    [Fact]
    public void Nothing_is_added_or_changed_after_a_confirmation() => Always((events, _) => Assert.DoesNotContain(
        events.SkipWhile(one => one.Event is not AdviceConfirmed).Skip(1), one => one.Event is not (DutyReminded or SheetOpened or AdviceWithdrawn or TakenAlong { Text: "" })));

    [Fact]
    public void The_presenter_alone_marks_and_confirms_and_never_advises() => Always((events, _) => Assert.All(
        events.Where(one => one.Event is not (DutyReminded or SheetOpened or AdviceWithdrawn)),
        one => Assert.Equal(one.By == Presenter, one.Event is AdviceMarked or AdviceConfirmed or TakenAlong)));

    [Fact]
    public void Words_that_were_taken_back_are_gone_and_their_places_known() => Always((events, state) =>
    {
        foreach (var item in state.Advice?.Items ?? [])
        {
            Assert.Equal(item.Withdrawn, item.Text.What.Length == 0);
            Assert.Equal(
                events.Where(one => one.Event is AdviceWritten written && written.Advice == item.Id || one.Event is AdviceEdited edited && edited.Advice == item.Id).Select(one => one.Seq),
                item.Places);
        }
    });

    [Fact]
    public void Whoever_reads_the_log_after_an_erasure_comes_to_the_same_state() => Always((events, state) =>
    {
        var gone = (state.Advice?.Items ?? []).Where(item => item.Withdrawn).SelectMany(item => item.Places)
            .Concat(events.Where(one => one.Event is TakenAlong).SkipLast(1).Select(one => one.Seq)).ToHashSet();
        var read = events.Aggregate(CaseCast.Presented.State, (before, one) => gone.Contains(one.Seq)
            ? before.Apply(CasePresentation.WithoutWords(one.Event)!, new Circumstance(one.By, CaseCast.Presented.Now), one.Seq)
            : before.Apply(one.Event, new Circumstance(one.By, CaseCast.Presented.Now), one.Seq));

        Assert.Equal(Written(state), Written(read));
    });

    private static void Always(Action<List<(PersonId By, CaseEvent Event, long Seq)>, CasePresentation> holds) => Stories.Sample(
        story =>
        {
            var (state, seq) = (CaseCast.Presented.State, CaseCast.Presented.Seq);
            var events = new List<(PersonId By, CaseEvent Event, long Seq)>();
            foreach (var (by, there, wish, id) in story)
            {
                var command = Wishes[wish](Ids[id], state.Advice?.Revision ?? 0) with { As = ActorOf(People[by], Places[there]) };
                var circumstance = new Circumstance(People[by], CaseCast.Presented.Now);
                foreach (var happened in state.Decide(command, circumstance).Events)
                {
                    state = state.Apply(happened, circumstance, ++seq);
                    events.Add((People[by], happened, seq));
                }
            }

            holds(events, state);
        },
        iter: 400);

    private static string Written(CasePresentation state) => JsonSerializer.Serialize(state, ContractJson.Options);
}

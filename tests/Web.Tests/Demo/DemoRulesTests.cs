using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains;
using Pilar.Arena.Grains.Networks;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Web.Demo;

namespace Pilar.Arena.Web.Tests.Demo;

/// <summary>The demo obeys the rules: every act in it is one that its people may do, in that order.</summary>
public sealed class DemoRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 3, 0, TimeSpan.Zero);
    private static readonly DemoContent Content = DemoContent.Read();

    private long _seq;

    public static TheoryData<string> Networks => [.. Content.Networks.Select(network => network.Key)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_act_is_allowed(string key)
    {
        var (network, members) = Found(key);

        for (var number = 0; number < network.Meetings.Count; number++)
        {
            var room = Hold(network, members, number);

            Assert.Equal(PhaseOf(network.Meetings[number].When), room.Phase);
        }
    }

    [Fact]
    public void The_case_is_shown_to_those_the_presenter_agreed_to()
    {
        var (network, members) = Found("NET02");
        var number = network.Meetings.FindIndex(meeting => meeting.When == DemoWhen.Live);
        var room = Hold(network, members, number);
        var id = DemoIds.Room(network.Key, number);

        Assert.Equal(5, Assert.Single(room.View(id, 999, members["presenter"].Id, 10).Cases).Sections.Length);
        Assert.Equal(4, Assert.Single(room.View(id, 999, members["user"].Id, 10).Cases).Sections.Length);
        Assert.Empty(Assert.Single(room.View(id, 999, members["m9"].Id, 10).Cases).Sections);
    }

    private static (DemoNetwork Network, DemoMembers Members) Found(string key)
    {
        var network = Content.Networks.Single(found => found.Key == key);
        return (network, new DemoMembers(network, new DemoCast(Content), Content));
    }

    private Room Hold(DemoNetwork network, DemoMembers members, int number)
    {
        var script = new DemoMeetingScript(network, number, members);
        var founded = DemoFiller.Founding(network, members).Aggregate(Network.Empty, (state, command) => Do(state, command, Caller.Arena));
        var planned = founded.Plan(DemoIds.Network(network.Key), new Caller(members.Coordinator.Id), script.Plan(Now));
        Assert.True(planned.Accepted(), planned.Refusal?.Code);

        var room = Do<Room, RoomCommand, RoomEvent>(Room.Empty, planned.Value, Caller.Arena);
        return script.Acts().Aggregate(room, (state, act) => Do<Room, RoomCommand, RoomEvent>(state, act.Command, act.By));
    }

    private Network Do(Network state, NetworkCommand command, Caller by) => Do<Network, NetworkCommand, NetworkEvent>(state, command, by);

    private TState Do<TState, TCommand, TEvent>(TState state, TCommand command, Caller by)
        where TState : class, IAggregate<TState, TCommand, TEvent>
        where TCommand : class
        where TEvent : class
    {
        // A step waits until its phase has lasted a moment, as the demo does: it asks again.
        var circumstance = new Circumstance(by.Person, command is StepPhase ? Now + RoomLimits.PhaseSettles : Now);
        var decision = state.Decide(command, circumstance);
        Assert.True(decision.Refusal is null, $"{command.GetType().Name}: {decision.Refusal?.Code}");
        return decision.Events.Aggregate(state, (now, happened) => now.Apply(happened, circumstance, ++_seq));
    }

    private static MeetingPhase PhaseOf(DemoWhen when) => when switch
    {
        DemoWhen.Held => MeetingPhase.Closed,
        DemoWhen.Live => MeetingPhase.Live,
        DemoWhen.Lobby => MeetingPhase.LobbyOpen,
        _ => MeetingPhase.NoticeSent,
    };
}

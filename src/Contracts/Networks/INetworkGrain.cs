namespace Pilar.Arena.Contracts.Networks;

/// <summary>One professional network: its mandate, its members, and the door to planning its meetings. Key: <c>net/{id:N}</c>.</summary>
[GrainInterfaceType("arena.network"), Alias("arena.network")]
public interface INetworkGrain : IGrainWithStringKey
{
    [Alias("do"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, NetworkCommand command);

    /// <summary>For members; anybody else gets «not found».</summary>
    [Alias("view"), ResponseTimeout("00:00:05")]
    Task<Reply<NetworkView>> View(Caller caller);

    /// <summary>Whose network it is, what <paramref name="person"/> is in it, and whether its minutes are open now. Only for its centre, its rooms and their minutes.</summary>
    [Alias("standing"), ResponseTimeout("00:00:01")]
    Task<Reply<NetworkStanding>> Standing(Caller caller, PersonId person);

    /// <summary>Facilitators and coordinators plan; the room gets the network's members as its list.</summary>
    [Alias("plan-meeting"), ResponseTimeout("00:00:10")]
    Task<Reply<Receipt>> PlanMeeting(Caller caller, CommandId id, MeetingPlan plan);
}

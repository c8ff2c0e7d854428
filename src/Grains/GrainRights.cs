using System.Collections.Frozen;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains;

/// <summary>Who decides whether a call on a grain is allowed.</summary>
public enum GrainRight
{
    /// <summary>The caller's role in this scope decides, by the aggregate's own table; a stranger gets «not found».</summary>
    ByRole,

    /// <summary>Answers only about the caller.</summary>
    Own,

    /// <summary>Only the arena itself; a person's call is refused.</summary>
    Arena,

    /// <summary>Between our own hosts, without a person: following a room after commit, signing out.</summary>
    Host,
}

/// <summary>The right of every grain method. One that is not here cannot be called.</summary>
public static class GrainRights
{
    public static FrozenDictionary<(Type Grain, string Method), GrainRight> Table { get; } =
        new Dictionary<(Type, string), GrainRight>
        {
            [(typeof(IRoomGrain), nameof(IRoomGrain.Do))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.CatchUp))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.View))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.Earlier))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.TakenBack))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.MayEnter))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.Screen))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.ScreenDraft))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.Methods))] = GrainRight.ByRole,
            [(typeof(IRoomGrain), nameof(IRoomGrain.CaseInRoom))] = GrainRight.Arena,
            [(typeof(IRoomGrain), nameof(IRoomGrain.ForMinutes))] = GrainRight.Arena,
            [(typeof(IRoomGrain), nameof(IRoomGrain.Follow))] = GrainRight.Host,
            [(typeof(IRoomGrain), nameof(IRoomGrain.Unfollow))] = GrainRight.Host,
            [(typeof(IDraftsGrain), nameof(IDraftsGrain.All))] = GrainRight.Own,
            [(typeof(IDraftsGrain), nameof(IDraftsGrain.Keep))] = GrainRight.Own,
            [(typeof(IDraftsGrain), nameof(IDraftsGrain.Forget))] = GrainRight.Arena,
            [(typeof(ICaseGrain), nameof(ICaseGrain.Do))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.Send))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.View))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.Read))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.StillReads))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.Advice))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.AdviceSheet))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.StillAdvised))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.FollowUp))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.Screen))] = GrainRight.ByRole,
            [(typeof(ICaseGrain), nameof(ICaseGrain.ForMinutes))] = GrainRight.Arena,
            [(typeof(ICaseGrain), nameof(ICaseGrain.RoomChanged))] = GrainRight.Arena,
            [(typeof(ICaseDraftGrain), nameof(ICaseDraftGrain.Get))] = GrainRight.Own,
            [(typeof(ICaseDraftGrain), nameof(ICaseDraftGrain.Keep))] = GrainRight.Own,
            [(typeof(ICaseNumbersGrain), nameof(ICaseNumbersGrain.Next))] = GrainRight.Arena,
            [(typeof(IDutyGateGrain), nameof(IDutyGateGrain.Record))] = GrainRight.Own,
            [(typeof(IDutyGateGrain), nameof(IDutyGateGrain.Counts))] = GrainRight.Arena,
            [(typeof(IMinutesGrain), nameof(IMinutesGrain.Do))] = GrainRight.ByRole,
            [(typeof(IMinutesGrain), nameof(IMinutesGrain.View))] = GrainRight.ByRole,
            [(typeof(IMinutesGrain), nameof(IMinutesGrain.Screen))] = GrainRight.ByRole,
            [(typeof(IMinutesGrain), nameof(IMinutesGrain.RoomChanged))] = GrainRight.Arena,
            [(typeof(INetworkGrain), nameof(INetworkGrain.Do))] = GrainRight.ByRole,
            [(typeof(INetworkGrain), nameof(INetworkGrain.View))] = GrainRight.ByRole,
            [(typeof(INetworkGrain), nameof(INetworkGrain.PlanMeeting))] = GrainRight.ByRole,
            [(typeof(INetworkGrain), nameof(INetworkGrain.Standing))] = GrainRight.Arena,
            [(typeof(ICentreGrain), nameof(ICentreGrain.Do))] = GrainRight.ByRole,
            [(typeof(ICentreGrain), nameof(ICentreGrain.View))] = GrainRight.ByRole,
            [(typeof(ICentreGrain), nameof(ICentreGrain.DutyAnswers))] = GrainRight.ByRole,
            [(typeof(ICentreGrain), nameof(ICentreGrain.Offered))] = GrainRight.Arena,
            [(typeof(IPersonGrain), nameof(IPersonGrain.Do))] = GrainRight.ByRole,
            [(typeof(IPersonGrain), nameof(IPersonGrain.Remind))] = GrainRight.Arena,
            [(typeof(IPersonGrain), nameof(IPersonGrain.Mail))] = GrainRight.Own,
            [(typeof(IOrganisationGrain), nameof(IOrganisationGrain.Do))] = GrainRight.ByRole,
            [(typeof(IListsGrain), nameof(IListsGrain.MyNetworks))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.MyMeetings))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.MeetingsIn))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.OpenMinutes))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.KnowsRoom))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.KnowsRoomOf))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.KnowsNetwork))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.MyCases))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.CaseListed))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.FromMyArea))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.ToInvite))] = GrainRight.ByRole,
            [(typeof(IListsGrain), nameof(IListsGrain.Me))] = GrainRight.Own,
            [(typeof(IListsGrain), nameof(IListsGrain.Everyone))] = GrainRight.Arena,
            [(typeof(IWordsGrain), nameof(IWordsGrain.Screen))] = GrainRight.Own,
            [(typeof(IEndedSignInsGrain), nameof(IEndedSignInsGrain.End))] = GrainRight.Host,
            [(typeof(IEndedSignInsGrain), nameof(IEndedSignInsGrain.Follow))] = GrainRight.Host,
            [(typeof(IMeetingClockGrain), nameof(IMeetingClockGrain.Start))] = GrainRight.Host,
        }.ToFrozenDictionary();
}

using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>One room. Rules are in <see cref="Room"/>, storage in the base; here is who is told and who is present.</summary>
[GrainType("arena.room"), Reentrant]
internal sealed partial class RoomGrain : AggregateGrain<Room, RoomCommand, RoomEvent>, IRoomGrain, IGrainMigrationParticipant
{
    private const string MovedEvents = "events";
    private const string MovedFollowers = "followers";
    private const int RecentEventsKept = 1_024;
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);

    private readonly RoomId _room;
    private readonly RecentEvents _recent = new(RecentEventsKept);
    private readonly RoomFollowers _followers;
    private readonly RoomPresence _presence;
    private readonly RoomNews _news;
    private readonly RoomMethods _methods;
    private readonly RoomRegister _register;

    // Of the last event that took words back. What came before this activation is not looked for: all of it counts as if it had.
    private long _takenBackAt;

    public RoomGrain(
        [PersistentState("room-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
        IEventLog log,
        ITextGuard guard,
        IReadModels lists,
        TimeProvider clock,
        ILogger<RoomGrain> logger)
        : base(log, guard, snapshot, clock, logger)
    {
        _register = new RoomRegister(lists);
        _room = new RoomId(Guid.ParseExact(this.GetPrimaryKeyString()[GrainKeys.Room.Length..], "N"));
        _followers = new RoomFollowers(_room, _recent, clock, logger);
        _presence = new RoomPresence(clock);
        _news = new RoomNews(_room, GrainFactory, logger);
        _methods = new RoomMethods(GrainFactory, logger);
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        _recent.StartAt(Head);
        _takenBackAt = Head;
        if (IsDamaged)
        {
            _recent.ForgetAll();
        }

        this.RegisterGrainTimer(LetTimePass, new GrainTimerCreationOptions(Pulse, Pulse) { Interleave = true });
        _followers.TellAll();
    }

    public Task<Reply<Receipt>> Do(Caller caller, CommandId id, RoomCommand command) => command switch
    {
        _ when IsDamaged => Task.FromResult<Reply<Receipt>>(Refusals.Damaged),
        _ when !Knows(caller) && command is not PlanMeeting => Task.FromResult<Reply<Receipt>>(Refusals.NotFound),
        PullBackContribution pull => PullBack(caller, id, pull),
        ChooseMethod or ChooseItemMethod => Choose(caller, id, command),
        InvitePerson invite when !caller.IsArena => Invite(caller, id, invite),
        _ => Handle(caller, id, command),
    };

    public Task<Reply<CatchUp>> CatchUp(Caller caller, string? epoch, long after)
    {
        if (IsDamaged || Committed.ViewerOf(caller.Person) is not { } viewer || viewer.Standing == Standing.Removed)
        {
            return Task.FromResult<Reply<CatchUp>>(NotShown);
        }

        // One person's: whoever else goes on with a page that is still open gets a view of their own, and nothing on top of the first one's.
        var own = $"{Log.Epoch}.{caller.Person.Value:N}";
        var inReach = after > 0 && epoch == own && _recent.Reaches(after) && after >= Committed.ResetBefore(caller.Person);
        return Task.FromResult<Reply<CatchUp>>(inReach
            ? new CatchUp(own, Head, viewer, null, Missed(viewer, after))
            : new CatchUp(own, Head, viewer, ViewFor(caller.Person, RoomLimits.ContributionsInSnapshot), []));
    }

    public async Task<Reply<OfferedMethods>> Methods(Caller caller) => !IsDamaged && Knows(caller) && Committed.MayChooseMethod(caller.Person)
        ? await _methods.Of(Committed)
        : NotShown;

    public Task<Reply<CaseInRoom>> CaseInRoom(Caller caller, CaseId id, PersonId asker) => Task.FromResult<Reply<CaseInRoom>>(
        IsDamaged ? Refusals.Damaged : Committed.StandingOf(id, asker) is { } there ? there : Refusals.NotFound);

    public Task<Reply<RoomForMinutes>> ForMinutes(Caller caller, PersonId asker) => Task.FromResult<Reply<RoomForMinutes>>(
        IsDamaged ? Refusals.Damaged : Committed.Phase == MeetingPhase.NotPlanned ? Refusals.NotFound : Committed.ForMinutes(asker));

    public Task<Following> Follow(NodeId node, IRoomObserver observer, long after, ImmutableArray<PersonId> connected)
    {
        // A host that comes from another history, or for the first time, hears what happens from now on. Of a damaged one nobody hears anything.
        var from = after is > 0 && after <= Head && !IsDamaged ? after : Head;
        _followers.Add(node, observer, from, connected);
        return FollowWithPresence(from);
    }

    public Task Unfollow(NodeId node)
    {
        _followers.Remove(node);
        return NotePresence();
    }

    public void OnDehydrate(IDehydrationContext dehydrationContext)
    {
        dehydrationContext.TryAddValue(MovedEvents, _recent.Pack());
        dehydrationContext.TryAddValue(MovedFollowers, _followers.Pack());
    }

    public void OnRehydrate(IRehydrationContext rehydrationContext)
    {
        if (rehydrationContext.TryGetValue(MovedEvents, out ImmutableArray<Addressed> events))
        {
            foreach (var addressed in events)
            {
                _recent.Add(addressed);
            }
        }

        if (rehydrationContext.TryGetValue(MovedFollowers, out ImmutableArray<MovedFollower> moved))
        {
            _followers.Unpack(moved);
        }
    }

    protected override void WhenStored(ImmutableArray<Step<Room, RoomEvent>> steps)
    {
        if (IsDamaged)
        {
            return;
        }

        foreach (var (seq, circumstance, happened, state) in steps)
        {
            if (happened.TakesBack())
            {
                // What was told before is not told again: who has not come so far gets a new view.
                _recent.ForgetAll();
                _recent.StartAt(seq - 1);
                _takenBackAt = seq;
            }

            _recent.Add(new Addressed(
                new Happened(seq, circumstance.At, circumstance.By, happened),
                state.AudienceOf(happened, circumstance),
                state.ChangedBy(happened)));
        }

        _followers.TellAll();
        _news.Tell(steps);
    }

    protected override GuardedCommand? Guarded(Room state, RoomCommand command) => state.Guarded(command);

    protected override IEnumerable<ReadModelChange> ListsChangedBy(Room state, RoomEvent happened) =>
        state.ListsChangedBy(_room, happened);

    private async Task<Reply<Receipt>> Choose(Caller caller, CommandId id, RoomCommand choose)
    {
        // The centre is asked for those alone who may choose.
        if (RoomRights.Refuse(Committed, choose, new Circumstance(caller.Person, Now())) is not null)
        {
            return await Handle(caller, id, RoomMethods.With(choose, null));
        }

        var resolved = await _methods.Resolve(Committed, choose);
        return resolved.Accepted() ? await Handle(caller, id, resolved.Value) : resolved.Refusal;
    }

    private async Task<Reply<Receipt>> Invite(Caller caller, CommandId id, InvitePerson invite)
    {
        var known = await _register.Resolve(Committed, invite, new Circumstance(caller.Person, Now()));
        return known.Accepted() ? await Handle(caller, id, known.Value) : known.Refusal;
    }

    // What is no longer at hand is looked for in the log, for those alone who may pull it back.
    private async Task<Reply<Receipt>> PullBack(Caller caller, CommandId id, PullBackContribution pull)
    {
        var known = Committed.AtHand(pull) is not null || RoomRights.Refuse(Committed, pull, new Circumstance(caller.Person, Now())) is not null;
        try
        {
            return await Handle(caller, id, pull with { Past = known ? null : await new PastDiscussion(Past).Find(pull.Contribution, pull.Place, Head) });
        }
        catch (LogUnavailableException)
        {
            return Refusals.NotSaved;
        }
        catch (StreamDamagedException fault)
        {
            return FoundDamaged(fault);
        }
    }

    private async Task<Following> FollowWithPresence(long from)
    {
        await NotePresence();
        return new Following(from);
    }

    private async Task LetTimePass(CancellationToken cancellation)
    {
        _followers.ForgetLapsed();
        await NotePresence();
        if (!IsDamaged && Committed.HasDue(Now()))
        {
            await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), new LetTimePass(RoomLimits.DeclarationVersion));
        }
    }

    // Presence is an event only when it means something: somebody came, or has been gone for the grace period.
    private async Task NotePresence()
    {
        if (IsDamaged)
        {
            return;
        }

        var now = new Circumstance(Caller.Arena.Person, Now());
        var (floor, connected) = (Committed.Floor ?? Floor.Empty, _followers.Connected());
        var commands = _presence.Compare(Committed.PresentPeople, connected, floor.Everybody(), floor.Away());

        // An activation that no host has found yet knows of nobody's line: nothing is said of those who lead, or present.
        var leaders = connected.IsEmpty ? [] : _presence.CompareLeaders(Committed.LeadersHere, Committed.LeadersAway, connected);
        var presenters = connected.IsEmpty ? [] : _presence.ComparePresenters(Committed.PresentersNeeded, Committed.PresentersAway, connected);
        foreach (var command in commands.Concat(leaders).Concat(presenters))
        {
            if (!Committed.Decide(command, now).Events.IsEmpty)
            {
                await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), command);
            }
        }
    }

    // What can be read of a damaged log is from before words were taken back or somebody was shown out, for all that anybody knows: none of it is shown.
    private Refusal NotShown => IsDamaged ? Refusals.Damaged : Refusals.NotFound;

    private bool Knows(Caller caller) =>
        caller.IsArena || Committed.ViewerOf(caller.Person) is { Standing: not Standing.Removed };

    private RoomView ViewFor(PersonId person, int latest) => Committed.View(_room, Head, person, latest);

    private ImmutableArray<Happened> Missed(Viewer viewer, long after) =>
        [.. _recent.After(after, int.MaxValue)
            .Where(addressed => viewer.Sees(addressed.Audience, addressed.Happened.Seq))
            .Select(addressed => addressed.Happened)];
}

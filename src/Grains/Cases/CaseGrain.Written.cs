using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Written;

namespace Pilar.Arena.Grains.Cases;

// The written answer to it: who is on the list is asked at each naming, and a meeting that has the case is asked before it is given to a panel.
internal sealed partial class CaseGrain
{
    // Each four times as long after the one before: three days.
    private const int MostTellings = 7;

    private readonly HashSet<PersonId> _told = [];
    private DateTimeOffset _tellAgainAt;
    private int _tellingsTried;

    private async Task<Reply<Receipt>> Write(Caller caller, CommandId id, WrittenCommand command)
    {
        var asked = command with { As = await ActorOf(caller, Committed.Room) };
        if (asked is NamePanel name)
        {
            asked = name with { Facts = [.. (await _lists.PeopleIn(Committed.Room, CancellationToken.None)).Select(one => new PanelFact(one.Person, one.Roles))] };
        }

        // For those alone who may give it.
        if (!Committed.IsWritten && !caller.IsArena && CaseRights.Refuse(Committed, asked, new Circumstance(caller.Person, Now())) is null)
        {
            var there = await LearnFromRoom(caller);
            if (there.Refusal is { } away)
            {
                return away;
            }

            if (there.Value!.Recognised && caller.Person != Committed.Presenter)
            {
                return Refusals.NotFound;
            }

            if (Committed.TakenByRoom > 0 && there.Value is { Over: false, State: not CaseState.Closed })
            {
                return WrittenRefusals.OnAgenda;
            }
        }

        return await _turn.Take(async () => Opens(caller, asked) && await CloseInRoom(withNames: false) is { } refusal ? refusal : await Handle(caller, id, asked));
    }

    // Off the screens of a meeting that is over first, or whose answer was lost.
    private bool Opens(Caller caller, WrittenCommand asked) => !Committed.IsWritten && Committed.MayBeInRoom
        && Committed.Decide(asked, new Circumstance(caller.Person, Now())).Events.Any(happened => happened is NamesAgreed { Agreed.IsEmpty: false });

    // What is with its panel is in no room.
    private async Task<CaseInRoom?> InWriting(Caller asker)
    {
        var roles = Committed.IsWritten ? (await ActorOf(asker, Committed.Room))?.Roles ?? RoomRole.None : RoomRole.None;
        return Committed.IsWritten ? Committed.InWriting(asker.Person, roles, Now()) : null;
    }

    // The panel's page has no names, and needs none.
    private async Task<ImmutableArray<RoomPerson>> PeopleFor(CaseStanding standing, CaseActor? actor) =>
        (Committed.Written is not null || Committed.Stage == CaseStage.Approved) && (standing == CaseStanding.Presenter || CaseListed.Schedules(actor))
            ? await _lists.PeopleIn(Committed.Room, CancellationToken.None)
            : [];

    // One after another, each once: what could not be noted is noted later, and a server that stays away is given up like the one of a follow-up.
    private async Task TellThatItWaits()
    {
        if (Committed.Written is not { ToTell: { IsEmpty: false } people } || Now() < _tellAgainAt)
        {
            return;
        }

        _told.IntersectWith(people);
        foreach (var person in people.Where(person => !_told.Contains(person) && IsWaitedFor(person)))
        {
            if (await Told(person) is not null || _tellingsTried == MostTellings)
            {
                _told.Add(person);
            }
        }

        (_tellAgainAt, _tellingsTried) = people.All(person => _told.Contains(person) || !IsWaitedFor(person))
            ? (default, 0)
            : (Now() + FollowUpLimits.TriedAgainAfter * Math.Pow(4, _tellingsTried), _tellingsTried + 1);
        if (_told.Count > 0 && (await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), new NoteWrittenTold([.. _told]))).Accepted())
        {
            _told.Clear();
        }
    }

    // While the mails before were sent, it may have been taken back, or the name.
    private bool IsWaitedFor(PersonId person) => Committed.Written?.ToTell.Contains(person) == true;

    private async Task<ReminderSent?> Told(PersonId person)
    {
        try
        {
            return (await GrainFactory.Grain(person).Remind(Caller.Arena)).Value?.Sent;
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            // Its words name both, the person and the case.
            LogNotReminded(Id.Value, fault.GetType().Name);
            return null;
        }
    }
}

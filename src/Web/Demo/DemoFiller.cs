using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Demo;

/// <summary>
/// Fills the arena through its grains, as people could have done. Ids follow from the content, so a filling that was
/// cut short goes on where it was, and one that is complete changes nothing.
/// </summary>
internal sealed partial class DemoFiller(IGrainFactory grains, TimeProvider clock, ILogger<DemoFiller> logger)
{
    private const int AtATime = 8;

    private readonly DemoContent _content = DemoContent.Read();
    private readonly DemoPatience _patience = new(clock);
    private ImmutableArray<string> _refused = [];

    /// <summary>The meetings that are live when the filling is done.</summary>
    public IReadOnlyList<DemoMeetingScript> LiveMeetings() =>
        [.. Networks(new DemoCast(_content)).SelectMany(network => network.Meetings).Where(meeting => meeting.IsLive)];

    /// <summary>
    /// Fills an empty arena, or goes on where a filling was cut short. One that has other people in it is left alone.
    /// Answers what was refused, as codes: nothing when the content obeys the rules.
    /// </summary>
    public async Task<ImmutableArray<string>> Fill(CancellationToken cancellation)
    {
        var cast = new DemoCast(_content);
        var known = (await grains.Lists().Everyone(Caller.Arena)).Select(person => person.Person).ToHashSet();
        var begun = known.Overlaps(DemoPeople.Named.Select(person => person.Id));

        // The last person's name says that all is there.
        return known.Contains(cast.People[^1].Id) || (known.Count > 0 && !begun) ? [] : await FillIn(cast, cancellation);
    }

    /// <summary>Asks for everything, whatever is there: what has been done already is answered, not done again.</summary>
    public async Task<ImmutableArray<string>> FillIn(DemoCast cast, CancellationToken cancellation)
    {
        var people = cast.People;
        var now = clock.GetUtcNow();
        await Parallel.ForEachAsync(_content.Organisations, Limit(cancellation), (organisation, stop) => Register(organisation, stop));
        await Parallel.ForEachAsync(people[..DemoPeople.Named.Length], Limit(cancellation), (person, stop) => Register(person, stop));

        // First what a visitor opens first.
        foreach (var part in Networks(cast).GroupBy(network => network.Meetings.Any(meeting => meeting.IsLive)).OrderByDescending(part => part.Key))
        {
            await Parallel.ForEachAsync(part, Limit(cancellation), (network, stop) => Found(network, stop));
            await Parallel.ForEachAsync(
                part.SelectMany(network => network.Meetings.Select(meeting => (network, meeting))),
                Limit(cancellation),
                (planned, stop) => Hold(planned.network, planned.meeting, now, stop));
        }

        var minutes = new DemoMinutes(grains, _patience, Note);
        foreach (var meeting in Networks(cast).Where(network => network.Network.OpenMinutes).SelectMany(network => network.Meetings))
        {
            await minutes.Approve(meeting, cancellation);
        }

        var templates = new DemoTemplates(grains, _patience, Note);
        foreach (var (method, network) in _content.Methods.Join(Networks(cast), method => method.Network, network => network.Network.Key, (method, network) => (method, network)))
        {
            await templates.Make(method, network.Network, network.Members, cancellation);
        }

        var cases = new DemoCases(grains, _patience, Note);
        foreach (var meeting in Networks(cast).SelectMany(network => network.Meetings))
        {
            await cases.Bring(meeting, cancellation);
        }

        await Parallel.ForEachAsync(people[DemoPeople.Named.Length..^1], Limit(cancellation), (person, stop) => Register(person, stop));
        await Register(people[^1], cancellation);
        LogFilled(people.Length, _content.Networks.Count, _refused.Length);
        return _refused;
    }

    private IEnumerable<FilledNetwork> Networks(DemoCast cast) =>
        from network in _content.Networks
        let members = new DemoMembers(network, cast, _content)
        select new FilledNetwork(
            network,
            members,
            [.. Enumerable.Range(0, network.Meetings.Count).Select(number => new DemoMeetingScript(network, number, members))]);

    private async ValueTask Register(DemoOrganisation organisation, CancellationToken cancellation)
    {
        var id = DemoIds.Organisation(organisation.Key);
        var command = new RegisterOrganisation(organisation.Name, organisation.Sector, organisation.Area);
        Note(command, await _patience.Ask(() => grains.Grain(id).Do(Caller.Arena, DemoIds.Command(id.Key(), 0), command), cancellation));
    }

    private async ValueTask Register(CastMember person, CancellationToken cancellation)
    {
        var command = new RegisterPerson(person.Name, DemoIds.Organisation(person.Organisation.Key), person.Title, person.Language, person.LeadsMunicipality);
        Note(command, await _patience.Ask(() => grains.Grain(person.Id).Do(Caller.Arena, DemoIds.Command(person.Id.Key(), 0), command), cancellation));
    }

    /// <summary>How a network begins.</summary>
    public static NetworkCommand[] Founding(DemoNetwork network, DemoMembers members) =>
    [
        new ProposeNetwork(
            network.Name, network.Owner, network.Level, network.Mandate, network.Language, members.Coordinator.InNetwork(NetworkRole.CentreCoordinator)),
        .. members.All.Select(member => new AddMember(member)),
        new ActivateNetwork(),
        .. network.OpenMinutes ? [new ChooseOpenMinutes(true)] : Array.Empty<NetworkCommand>(),
    ];

    private async ValueTask Found(FilledNetwork filled, CancellationToken cancellation)
    {
        var (network, members, _) = filled;
        var id = DemoIds.Network(network.Key);
        var commands = Founding(network, members);
        for (var number = 0; number < commands.Length; number++)
        {
            var (grain, command, commandId) = (grains.Grain(id), commands[number], DemoIds.Command(id.Key(), number));
            var reply = await Ask(command);
            Note(command, DemoAnswers.To(reply.Refusal, command) is { } answered ? await Ask(answered) : reply);

            Task<Reply<Receipt>> Ask(NetworkCommand asked) => _patience.Ask(() => grain.Do(Caller.Arena, commandId, asked), cancellation);
        }
    }

    private async ValueTask Hold(FilledNetwork filled, DemoMeetingScript meeting, DateTimeOffset now, CancellationToken cancellation)
    {
        var planned = meeting.Plan(now);
        var room = grains.Grain(planned.Room);
        var coordinator = new Caller(filled.Members.Coordinator.Id);
        Note(planned, await Plan(grains.Grain(DemoIds.Network(filled.Network.Key)), coordinator, planned, cancellation));

        // Nothing more can happen in one that is over. Where the clock opened its lobby, the facilitator's own opening has left no trace to answer by.
        if ((await room.View(new Caller(meeting.Facilitator.Id))).Value is { Phase: MeetingPhase.Closed })
        {
            return;
        }

        var number = 0;
        foreach (var (by, command) in meeting.Acts())
        {
            var id = DemoIds.Command(planned.Room.Key(), ++number);

            // A case comes to its room by itself; when nobody had time to look through it the room gets its text alone.
            if (command is AttachCase && await new DemoCases(grains, _patience, Note).Present(meeting, cancellation))
            {
                continue;
            }

            var reply = await Ask(command);
            Note(command, DemoAnswers.To(reply.Refusal, command) is { } answered ? await Ask(answered) : reply);

            Task<Reply<Receipt>> Ask(RoomCommand asked) => _patience.Ask(() => room.Do(by, id, asked), cancellation);
        }
    }

    private async Task<Reply<Receipt>> Plan(INetworkGrain network, Caller coordinator, MeetingPlan planned, CancellationToken cancellation)
    {
        var id = DemoIds.Command(planned.Room.Key(), 0);
        var reply = await Ask(planned);
        return DemoAnswers.To(reply.Refusal, planned) is { } answered ? await Ask(answered) : reply;

        Task<Reply<Receipt>> Ask(MeetingPlan asked) => _patience.Ask(() => network.PlanMeeting(coordinator, id, asked), cancellation);
    }

    private void Note(object command, Reply<Receipt> reply)
    {
        if (reply.Refusal is { } refusal)
        {
            var kind = command.GetType().Name;
            ImmutableInterlocked.Update(ref _refused, refused => refused.Add($"{kind}: {refusal.Code}"));
            LogRefused(kind, refusal.Code);
        }
    }

    private static ParallelOptions Limit(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation };

    private sealed record FilledNetwork(DemoNetwork Network, DemoMembers Members, ImmutableArray<DemoMeetingScript> Meetings);

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo filled: {People} people, {Networks} networks, {Refused} commands refused")]
    private partial void LogFilled(int people, int networks, int refused);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Demo: {Command} was refused: {Code}")]
    private partial void LogRefused(string command, string code);
}

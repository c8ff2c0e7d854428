using Orleans.Core.Internal;
using Orleans.Runtime;
using Orleans.Runtime.Placement;
using Orleans.TestingHost;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A room in which a meeting runs, for tests that want to say something in it.</summary>
internal sealed class LiveRoom(IGrainFactory grains, RoomId id, Caller facilitator)
{
    public RoomId Id => id;

    public Caller Facilitator => facilitator;

    public IRoomGrain Grain => grains.Grain(id);

    /// <summary>On the list, and not come yet.</summary>
    public Caller Nurse { get; } = new(new PersonId(Guid.NewGuid()));

    public static async Task<LiveRoom> Start(IGrainFactory grains, History history = History.Everything)
    {
        var facilitator = new Caller(new PersonId(Guid.NewGuid()));
        var room = new LiveRoom(grains, new RoomId(Guid.NewGuid()), facilitator);
        await room.Must(Caller.Arena, new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", DateTimeOffset.UnixEpoch, 60, Language.Nb, history,
            [
                new RosterEntry(facilitator.Person, "Rolig Fjord", "RVTS Sør", RoomRole.Facilitator),
                new RosterEntry(room.Nurse.Person, "Stille Bekk", "Kommunen", RoomRole.Participant),
            ]));
        await room.Must(facilitator, new ProposeItem(new AgendaItemId(Guid.NewGuid()), "Velkommen", AgendaItemType.Information, 5));
        await room.Must(facilitator, new SendNotice());
        await room.Must(facilitator, new OpenLobby());
        await room.Must(facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(facilitator, new StartMeeting());
        return room;
    }

    public Task<Reply<Receipt>> Post(string text) => Grain.Do(
        facilitator, new CommandId(Guid.NewGuid()), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, text));

    /// <summary>The nurse says something in a group, and it comes back: where it stands there and in the plenary.</summary>
    public async Task<(SameWords Said, SameWords Back)> Note(string text)
    {
        var item = (await Grain.View(facilitator)).Value!.Agenda[0].Item;
        var (said, back) = (new ContributionId(Guid.NewGuid()), new ContributionId(Guid.NewGuid()));
        await Must(Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await Must(facilitator, new AdmitPerson(Nurse.Person));
        await Must(facilitator, new StartItem(item));
        await Must(facilitator, new BeginGroups(1, 2, 10, Evenly: false));
        await Must(facilitator, new MoveToGroup(Nurse.Person, 1));
        await Must(Nurse, new PostContribution(said, item, null, text, Group: 1));
        await Must(Nurse, new ChooseGroupNote(said, back));
        await Must(facilitator, new EndGroups(1));
        var stands = (await Grain.View(Nurse)).Value!.Contributions;
        return (new(said, stands.Single(one => one.Contribution == said).Seq), new(back, stands.Single(one => one.Contribution == back).Seq));
    }

    /// <summary>Posts one after the other, each until it is acknowledged, with one id; answers the numbers they got.</summary>
    public async Task<IReadOnlyList<long>> PostMany(int writer, int count)
    {
        var seqs = new List<long>();
        for (var n = 0; n < count; n++)
        {
            var command = new CommandId(Guid.NewGuid());
            var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, $"{writer}: {n}");
            seqs.Add(await UntilAcknowledged(command, post));
        }

        return seqs;
    }

    /// <summary>The next call finds a new activation.</summary>
    public async Task EndActivation() => await Grain.Cast<IGrainManagementExtension>().DeactivateOnIdle();

    /// <summary>Ends one activation after the other, each as soon as it has answered.</summary>
    public async Task EndAgainAndAgain(int times)
    {
        for (var n = 0; n < times; n++)
        {
            await EndActivation();
            await UntilAnswered(async () => (await Grain.View(facilitator)).Value?.Seq);
        }
    }

    /// <summary>Forces the room to the other silo again and again.</summary>
    public async Task MoveAround(InProcessTestCluster cluster, int times)
    {
        for (var n = 0; n < times; n++)
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, cluster.Silos[n % cluster.Silos.Count].SiloAddress);
            await Grain.Cast<IGrainManagementExtension>().MigrateOnIdle();
            RequestContext.Clear();
            await UntilAnswered(async () => (await Grain.View(facilitator)).Value?.Seq);
        }
    }

    /// <summary>Writes the next row past the grain, as a second activation would.</summary>
    public async Task<AppendOutcome> ForeignWrite(IEventLog log, long head, string text)
    {
        var rows = await log.Read(id.Key(), 0, 1_000, default);
        var stream = StreamState<Room, RoomCommand, RoomEvent>.Start(id.Key(), (await log.KeyOf(id.Key(), default))!);
        foreach (var row in rows.Where(row => row.Seq <= head))
        {
            (stream, _) = stream.Read(row);
        }

        var posted = new ContributionPosted(new ContributionId(Guid.NewGuid()), null, null, text);
        var (entry, _) = stream.Write(
            posted, new CommandId(Guid.NewGuid()), 0, new Circumstance(facilitator.Person, rows[^1].At));
        return await log.Append(new LogAppend(id.Key(), [entry], [], null));
    }

    /// <summary>The next row is one that nobody wrote as it stands; the next call finds an activation that has read it.</summary>
    public async Task Damage(IEventLog log)
    {
        var last = (await log.Read(id.Key(), 0, 1_000, default))[^1];
        Assert.Equal(AppendOutcome.Committed, await log.Append(new LogAppend(id.Key(), [last with { Seq = last.Seq + 1, Command = Guid.NewGuid() }], [], null)));
        await EndActivation();
    }

    private Task<long> UntilAcknowledged(CommandId command, RoomCommand wish) =>
        UntilAnswered(async () => (await Grain.Do(facilitator, command, wish)).Value?.Seq);

    // An unknown outcome, or «not saved»: the same again, as a browser does.
    private static async Task<TAnswer> UntilAnswered<TAnswer>(Func<Task<TAnswer?>> ask)
        where TAnswer : struct
    {
        while (true)
        {
            try
            {
                if (await ask() is { } answer)
                {
                    return answer;
                }
            }
            catch (Exception unknown) when (unknown is OrleansException or TimeoutException)
            {
            }
        }
    }

    public async Task Must(Caller caller, RoomCommand command)
    {
        var reply = await Grain.Do(caller, new CommandId(Guid.NewGuid()), command);
        Assert.True(reply.Accepted(), $"{command.GetType().Name}: {reply.Refusal?.Code}");
    }
}

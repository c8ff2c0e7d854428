using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>
/// One room, people who want things, and everything that can happen to the machines between them: calls lost, repeated and
/// late, crashes, two activations at once, a database that goes and comes. All of it follows from the seed.
/// </summary>
internal sealed class SimulatedWorld
{
    private const int Steps = 200;
    private readonly Random _chance;
    private readonly OneThread _thread = new();
    private readonly List<Task<bool>> _closing = [];
    private readonly bool _endDestroys;
    private readonly List<SimulatedActivation> _activations = [];
    private DateTimeOffset _now = RoomCast.StartsAt;

    /// <param name="seed">Everything follows from it.</param>
    /// <param name="endDestroys">What ends the meeting, or takes words back, destroys the room as a case is destroyed.</param>
    public SimulatedWorld(int seed, bool endDestroys = false)
    {
        (_chance, _endDestroys) = (new Random(seed), endDestroys);
        Log = new SimulatedLog { WhenErased = () => Snapshot.Write(null) };
    }

    public SimulatedLog Log { get; }

    public SimulatedSnapshotRow Snapshot { get; } = new();

    public List<SimulatedCommand> Commands { get; } = [];

    public IReadOnlyList<SimulatedReader> Readers { get; } = [.. RoomCast.Everyone.Select(person => new SimulatedReader(person))];

    /// <summary>How often an activation met somebody else's rows, and ended.</summary>
    public int Fenced { get; private set; }

    /// <summary>The room at the end, read from the log alone.</summary>
    public SimulatedActivation AtTheEnd { get; private set; } = null!;

    public void Run()
    {
        foreach (var attempt in RoomStories.Tell(_chance.Next(8), []).Attempts)
        {
            Want(attempt.Circumstance.By, attempt.Command);
            Trouble();
            Work();
            Log.IsAway = false;
            AnswerAll();
        }

        for (var step = 0; step < Steps; step++)
        {
            Step();
        }

        Heal();
    }

    /// <summary>The numbers of the events after <paramref name="seq"/> that are for this person, by the log and the one rule for who sees what.</summary>
    public IEnumerable<long> VisibleTo(PersonId person, long seq) => AtTheEnd.Steps
        .Where(step => step.Seq > seq && step.State.ViewerOf(person) is { } viewer && viewer.Sees(step.State.AudienceOf(step.Event, step.Circumstance), step.Seq))
        .Select(step => step.Seq);

    private void Step()
    {
        _now = _now.AddSeconds(_chance.Next(20));
        Trouble();
        switch (_chance.Next(18))
        {
            case < 4:
                Wish();
                break;
            case < 7:
                SendAgain();
                break;
            case < 10:
                Any(Readers).Ask(SomeActivation(), lost: _chance.Next(4) == 0);
                break;
            default:
                Work();
                break;
        }

        _thread.RunReady();
        Listen();
    }

    private void Trouble()
    {
        switch (_chance.Next(20))
        {
            case 0:
                Crash();
                break;
            case 3:
                Close();
                break;
            case 1:
                Activate();
                break;
            case 2:
                Log.IsAway = _chance.Next(3) == 0;
                break;
            default:
                break;
        }
    }

    // Whatever was broken is mended, everybody asks until there is an answer, and one activation is left.
    private void Heal()
    {
        Log.IsAway = false;
        AnswerAll();
        _activations.Clear();
        Activate();
        AtTheEnd = Activate(new SimulatedSnapshotRow());
        foreach (var reader in Readers)
        {
            reader.Ask(AtTheEnd, lost: false);
        }
    }

    private void AnswerAll()
    {
        for (var round = 0; Commands.Exists(command => command.Told is null); round++)
        {
            Assert.True(round < 1_000, "Some command never gets an answer.");
            foreach (var command in Commands.Where(command => command.Told is null).ToList())
            {
                command.Send(SomeActivation(), _thread, _now);
            }

            while (Log.HasWork)
            {
                Work();
            }

            Listen();
        }
    }

    private void Wish()
    {
        var (by, command) = RoomStories.Wish(SomeActivation().Room, new Turn(_chance.Next(256), _chance.Next(256), _chance.Next(256), _chance.Next(256), 0));
        Want(by, command);
    }

    private void Want(PersonId by, RoomCommand command)
    {
        var wanted = new SimulatedCommand(new CommandId(NewGuid()), by, command);
        Commands.Add(wanted);
        wanted.Send(SomeActivation(), _thread, _now);
    }

    // One that ends in good order keeps a snapshot, however far behind it is.
    private void Close()
    {
        if (_activations.Count > 0)
        {
            var closing = Any(_activations);
            _activations.Remove(closing);
            _closing.Add(_thread.Run(closing.Close));
        }
    }

    // Whoever was told no has stopped asking: a no is not remembered, and may be a yes later.
    private void SendAgain()
    {
        var command = Any(Commands.FindAll(one => one.Told?.Refusal is null));
        if (_chance.Next(2) == 0)
        {
            command.Lose();
        }

        command.Send(SomeActivation(), _thread, _now);
    }

    private void Crash()
    {
        if (_activations.Count > 0)
        {
            _activations.RemoveAt(_chance.Next(_activations.Count));
        }
    }

    private void Work()
    {
        if (Log.HasWork)
        {
            Log.Work(_chance);
            _thread.RunReady();
        }
    }

    private void Listen() => Commands.ForEach(command => command.Listen());

    private SimulatedActivation SomeActivation()
    {
        Fenced += _activations.RemoveAll(activation => activation.IsOver);
        return _activations.Count == 0 ? Activate() : Any(_activations);
    }

    private SimulatedActivation Activate(SimulatedSnapshotRow? row = null)
    {
        var away = Log.IsAway;
        Log.IsAway = false; // an activation that cannot open is tried again: only those that open are of interest
        var activation = new SimulatedActivation(Log.Connect(), new SimulatedSnapshot(row ?? Snapshot), _endDestroys);
        Assert.True(_thread.Run(activation.Open).IsCompletedSuccessfully);
        Log.IsAway = away;
        _activations.Add(activation);
        return activation;
    }

    private T Any<T>(IReadOnlyList<T> many) => many[_chance.Next(many.Count)];

    private Guid NewGuid()
    {
        var bytes = new byte[16];
        _chance.NextBytes(bytes);
        return new Guid(bytes);
    }
}

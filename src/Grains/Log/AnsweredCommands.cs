using System.Collections.Immutable;

namespace Pilar.Arena.Grains.Log;

/// <summary>The latest commands of a stream and their answers, oldest forgotten first. What is forgotten is found in the log.</summary>
internal sealed class AnsweredCommands(int capacity)
{
    private readonly Dictionary<Guid, long> _seqs = [];
    private readonly Queue<Guid> _order = [];

    /// <summary>True when something was forgotten or never loaded: then only the log knows for sure.</summary>
    public bool Partial { get; private set; }

    public void Add(Guid command, long seq)
    {
        if (!_seqs.TryAdd(command, seq))
        {
            // A command's further events: its answer is its last number.
            _seqs[command] = seq;
            return;
        }

        _order.Enqueue(command);
        while (_order.Count > capacity)
        {
            _seqs.Remove(_order.Dequeue());
            Partial = true;
        }
    }

    public bool TryGet(Guid command, out long seq) => _seqs.TryGetValue(command, out seq);

    public ImmutableArray<AnsweredCommand> Latest() => [.. _order.Select(command => new AnsweredCommand(command, _seqs[command]))];

    public void LoadFromSnapshot(ImmutableArray<AnsweredCommand> latest)
    {
        foreach (var (command, seq) in latest)
        {
            Add(command, seq);
        }

        Partial = true;
    }
}

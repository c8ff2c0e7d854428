using System.Collections.Immutable;

namespace Pilar.Arena.Grains.Log;

/// <summary>Why words were erased, or a key destroyed. Stored by name: a name is never changed, and a new one is read before it is written.</summary>
public enum ErasureCause
{
    /// <summary>A cause that this version has no name for yet.</summary>
    Unknown,

    /// <summary>Somebody who leads took it off the screens.</summary>
    PulledBack,

    /// <summary>Somebody said: stop, this is not anonymous.</summary>
    NotAnonymous,

    /// <summary>Whoever brought it has withdrawn it.</summary>
    Withdrawn,

    /// <summary>Its day had come.</summary>
    Expired,

    /// <summary>The data protection officer, or a person's own right.</summary>
    Ordered,
}

/// <summary>Bodies of one stream to be erased. Their rows stay: number, kind, time, actor, role and hash.</summary>
/// <param name="At">UTC, whole milliseconds.</param>
public sealed record LogErasure(string Stream, ImmutableArray<ErasedEvent> Events, DateTimeOffset At, ErasureCause Cause);

/// <param name="Seq">The number of a row that is stored.</param>
/// <param name="Remains">The event without its words, sealed with the stream's key; empty when nothing of it is kept.</param>
public sealed record ErasedEvent(long Seq, byte[] Remains)
{
    /// <summary>As in <see cref="ErasureNote"/>. Added by the log.</summary>
    public byte[] Link { get; init; } = [];

    /// <summary>The signature of the note. Added by the log.</summary>
    public byte[] Seal { get; init; } = [];
}

/// <summary>What stands in the place of a body that was erased. The log has proved the signature of it before anybody gets it to read.</summary>
/// <param name="Link">
/// The hash of the row without its body, after the row before it: what is left of the row is still bound to its place. The note's signature
/// binds it to the hash that the row has in the chain.
/// </param>
/// <param name="Remains">As in <see cref="ErasedEvent"/>.</param>
public sealed record ErasureNote(DateTimeOffset At, ErasureCause Cause, byte[] Link, byte[] Remains);

/// <summary>The append's last event destroys its stream: in the same transaction the key goes, and a certificate is stored.</summary>
/// <param name="Remains">What is left of the state, as JSON: no text of anybody's. It is wrapped with the master key.</param>
public sealed record LogDestruction(ErasureCause Cause, byte[] Remains);

/// <summary>That a stream's key was destroyed: nothing that was said in it can be read any more, by anybody. One for each stream, for ever.</summary>
/// <param name="Seq">The stream's last number.</param>
/// <param name="Hash">The hash of its last row: it covers every sealed body.</param>
/// <param name="Remains">As in <see cref="LogDestruction"/>, opened; empty when there is nothing.</param>
public sealed record StreamCertificate(string Stream, long Seq, byte[] Hash, DateTimeOffset At, ErasureCause Cause, byte[] Remains);

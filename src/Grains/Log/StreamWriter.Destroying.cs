using System.Collections.Immutable;

namespace Pilar.Arena.Grains.Log;

// A stream whose key is destroyed: what is left of it, and that nothing comes after.
internal sealed partial class StreamWriter<TState, TCommand, TEvent>
{
    /// <summary>The cause when this event destroys the stream, which ends with it; null for all others.</summary>
    public Func<TEvent, ErasureCause?> DestroyedBy { get; init; } = _ => null;

    /// <summary>Null unless the stream's key was destroyed.</summary>
    public StreamCertificate? Certificate { get; private set; }

    /// <summary>Nothing is written to it any more, and its rows cannot be opened. <see cref="Stored"/> holds what was left of the state.</summary>
    public bool IsGone => Certificate is not null;

    private void ForgetKey(ErasureCause cause, DateTimeOffset at)
    {
        Certificate = new StreamCertificate(stream, Stored.Seq, Stored.Hash, at, cause, []);
        Stored = Stored with { Key = [] };
        DecideWhatWaitsAnew();
    }

    private async Task<bool> OpenDestroyed(CancellationToken cancellation)
    {
        if (await log.CertificateOf(stream, cancellation) is not { } certificate)
        {
            return false;
        }

        _keyStored = true;
        Certificate = certificate with { Remains = [] };
        Stored = Decided = StreamState<TState, TCommand, TEvent>.OfRemains(certificate);
        _answered.LoadFromSnapshot([]);
        return true;
    }
}

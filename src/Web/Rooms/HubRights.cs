using System.Collections.Frozen;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Rooms;

/// <summary>How often a person may do something of this kind.</summary>
internal enum Pace
{
    Command,
    Read,
    Draft,
    Screen,
}

/// <summary>
/// What it takes to call one hub method. Everybody who is signed in may try; which room exists for whom is asked in the
/// method, what a role may do there is the grain's.
/// </summary>
/// <param name="Refuse">How this method says no; null when its answer has no room for a refusal.</param>
internal sealed record HubRight(Pace Pace, Func<Refusal, object>? Refuse);

/// <summary>Every hub method a browser may call. One that is not here cannot be called.</summary>
internal static class HubRights
{
    public static FrozenDictionary<string, HubRight> Table { get; } = new Dictionary<string, HubRight>(StringComparer.Ordinal)
    {
        [nameof(IRoomHub.Join)] = new(Pace.Read, No<Receipt>),
        [nameof(IRoomHub.Leave)] = new(Pace.Read, null),
        [nameof(IRoomHub.Do)] = new(Pace.Command, No<Receipt>),
        [nameof(IRoomHub.Earlier)] = new(Pace.Read, No<EarlierContributions>),
        [nameof(IRoomHub.Drafts)] = new(Pace.Read, null),
        [nameof(IRoomHub.KeepDraft)] = new(Pace.Draft, No<Receipt>),
        [nameof(IRoomHub.Screen)] = new(Pace.Screen, No<Screening>),
    }.ToFrozenDictionary();

    private static Reply<T> No<T>(Refusal refusal)
        where T : class => refusal;
}

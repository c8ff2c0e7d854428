using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>One person's unsent texts in one room. Nobody else's call is answered. Key: <c>drafts/{room:N}/{person:N}</c>.</summary>
[GrainInterfaceType("arena.drafts"), Alias("arena.drafts")]
public interface IDraftsGrain : IGrainWithStringKey
{
    [Alias("all")]
    Task<ImmutableArray<Draft>> All(Caller caller);

    [Alias("keep")]
    Task<Reply<Receipt>> Keep(Caller caller, Draft draft);

    /// <summary>The words of a contribution were taken back: what was written to change it goes as well. Only for the room's grain.</summary>
    [Alias("forget")]
    Task Forget(Caller caller, ContributionId contribution);
}

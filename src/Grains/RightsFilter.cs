using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains;

/// <summary>
/// Refuses every call on a grain of ours that has no declared right, and a person's call on what only the arena may do.
/// Orleans' own grains (reminders, directory, observers) pass.
/// </summary>
internal sealed class RightsFilter : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        var grain = context.InterfaceMethod.DeclaringType;
        if (grain is null || !IsOurs(grain))
        {
            return context.Invoke();
        }

        if (!GrainRights.Table.TryGetValue((grain, context.InterfaceMethod.Name), out var right))
        {
            throw new UnauthorizedAccessException($"{grain.Name}.{context.InterfaceMethod.Name} has no declared right.");
        }

        var caller = context.Request.GetArgumentCount() > 0 ? context.Request.GetArgument(0) as Caller : null;
        return right switch
        {
            GrainRight.Host => context.Invoke(),
            GrainRight.Arena when caller is { IsArena: true } => context.Invoke(),
            GrainRight.ByRole or GrainRight.Own when caller is not null => context.Invoke(),
            _ => throw new UnauthorizedAccessException($"{grain.Name}.{context.InterfaceMethod.Name} is not for this caller."),
        };
    }

    private static bool IsOurs(Type grain) =>
        grain.IsAssignableTo(typeof(IGrain)) && grain.Namespace?.StartsWith("Pilar.Arena.", StringComparison.Ordinal) == true
        && !grain.Namespace.Contains(".Tests", StringComparison.Ordinal);
}

using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Pilar.Arena.Grains;

namespace Pilar.Arena.Repository.Tests.Architecture;

/// <summary>What the project files cannot say: who may use what inside them.</summary>
public sealed class DependencyTests
{
    // What would let a rule know the time, wait, remember or reach out. Chance and clocks are members, not types: see below.
    private static readonly string[] Worldly =
    [
        "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask", "System.TimeProvider", "System.Random", "Orleans.IGrainFactory",
        "Orleans.Grain", "Microsoft.Extensions.Logging.ILogger", "Pilar.Arena.Grains.Log.IEventLog", "Pilar.Arena.Grains.Lists.IReadModels",
        "System.Diagnostics.Stopwatch", "System.IO.File", "System.Net.Http.HttpClient",
    ];

    private static readonly string[] WorldlyMembers =
        ["System.Guid System.Guid::NewGuid", "System.DateTimeOffset::get_UtcNow", "System.DateTime::get_UtcNow", "System.DateTime::get_Now"];

    private static readonly ArchUnitNET.Domain.Architecture Ours = new ArchLoader()
        .LoadAssemblies(Assemblies.Contracts, Assemblies.Grains, Assemblies.Silo, Assemblies.Web)
        .Build();

    [Fact]
    public void Rules_are_pure()
    {
        var aggregates = Assemblies.Grains.Written().Where(IsAggregate).Select(type => type.FullName).ToArray();
        Assert.NotEmpty(aggregates);

        var wrong =
            from aggregate in aggregates
            from type in Reached(aggregate!)
            from dependency in type.Dependencies
            where Worldly.Contains(dependency.Target.FullName.Split('`')[0])
                || (dependency is ArchUnitNET.Domain.Dependencies.MethodCallDependency call
                    && WorldlyMembers.Any(member => call.TargetMember.FullName.Contains(member, StringComparison.Ordinal)))
            select $"{type.FullName} → {dependency.Target.FullName} (reached from {aggregate})";

        Guard.None(wrong);
    }

    [Fact]
    public void Only_the_wiring_of_the_web_knows_the_grains()
    {
        var web = Ours.Types.Where(type => type.FullName.StartsWith("Pilar.Arena.Web", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(web);

        var wrong =
            from type in web
            where !type.FullName.StartsWith("Pilar.Arena.Web.ArenaWeb", StringComparison.Ordinal)
            from dependency in type.Dependencies
            where dependency.Target.FullName.StartsWith("Pilar.Arena.Grains", StringComparison.Ordinal)
            select $"{type.FullName} → {dependency.Target.FullName}";

        Guard.None(wrong);
    }

    // Everything of ours that a rule can reach: the aggregate, what it is made of, and what that calls.
    private static Dictionary<string, IType>.ValueCollection Reached(string aggregate)
    {
        var reached = new Dictionary<string, IType>(StringComparer.Ordinal);
        var waiting = new Queue<IType>(Ours.Types.Where(type => type.FullName == aggregate));
        while (waiting.TryDequeue(out var type))
        {
            if (!reached.TryAdd(type.FullName, type))
            {
                continue;
            }

            var parts = type.Dependencies.Select(dependency => dependency.Target)
                .Concat(Ours.Types.Where(nested => nested.FullName.StartsWith(type.FullName + "+", StringComparison.Ordinal)));
            foreach (var part in parts.Where(IsOurRule))
            {
                waiting.Enqueue(part);
            }
        }

        return reached.Values;
    }

    private static bool IsOurRule(IType type) => type.FullName.StartsWith("Pilar.Arena.Grains", StringComparison.Ordinal);

    private static bool IsAggregate(System.Type type) =>
        type.GetInterfaces().Any(part => part.IsGenericType && part.GetGenericTypeDefinition() == typeof(IAggregate<,,>)) && !type.IsInterface;
}

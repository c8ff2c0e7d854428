using System.Reflection;
using System.Runtime.CompilerServices;
using System.CodeDom.Compiler;

namespace Pilar.Arena.Repository.Tests.Architecture;

/// <summary>What we have built, as these tests find it beside themselves.</summary>
internal static class Assemblies
{
    public static Assembly Contracts { get; } = Assembly.Load("Pilar.Arena.Contracts");

    public static Assembly Grains { get; } = Assembly.Load("Pilar.Arena.Grains");

    public static Assembly Silo { get; } = Assembly.Load("Pilar.Arena.Silo");

    public static Assembly Web { get; } = Assembly.Load("Pilar.Arena.Web");

    public static IEnumerable<Type> Types => new[] { Contracts, Grains, Silo, Web }.SelectMany(Written);

    /// <summary>The types a person wrote: no closure, no serialiser, no compiled page.</summary>
    public static IEnumerable<Type> Written(this Assembly assembly) =>
        assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Pilar.Arena", StringComparison.Ordinal) == true && !IsGenerated(type));

    public static IEnumerable<Type> GrainClasses =>
        Grains.Written().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IGrain).IsAssignableFrom(type));

    public static IEnumerable<Type> GrainInterfaces =>
        Contracts.Written().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type));

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.IsDefined(typeof(GeneratedCodeAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal)
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}

using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pilar.Arena.Repository.Tests.Architecture;

/// <summary>Nothing static changes: two tests, two tenants, two silos in one process never meet there.</summary>
public sealed class StaticStateTests
{
    private static readonly Type[] Unchanging =
    [
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>),
        typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>), typeof(FrozenDictionary<,>), typeof(FrozenSet<>),
        typeof(ReadOnlyCollection<>), typeof(ReadOnlyDictionary<,>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>),
        typeof(IReadOnlyDictionary<,>), typeof(IReadOnlySet<>), typeof(IEnumerable<>),
    ];

    [Fact]
    public void Nothing_static_is_assigned_again()
    {
        var changing =
            from field in StaticFields()
            where field is { IsInitOnly: false, IsLiteral: false }
            select $"{field.DeclaringType}.{field.Name}";

        Guard.None(changing);
    }

    [Fact]
    public void Nothing_static_is_a_collection_that_changes()
    {
        var changing =
            from field in StaticFields()
            where IsChangingCollection(field.FieldType)
            select $"{field.DeclaringType}.{field.Name}";

        Guard.None(changing);
    }

    private static FieldInfo[] StaticFields()
    {
        var fields = Assemblies.Types
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.Name.EndsWith("k__BackingField", StringComparison.Ordinal) || !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .ToArray();
        Assert.NotEmpty(fields);
        return fields;
    }

    // A private array is a table; one that others can reach is a variable.
    private static bool IsChangingCollection(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type)
        && type != typeof(string)
        && !type.IsArray
        && !Lineage(type).Any(part => part.IsGenericType && Unchanging.Contains(part.GetGenericTypeDefinition()));

    private static IEnumerable<Type> Lineage(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }
}

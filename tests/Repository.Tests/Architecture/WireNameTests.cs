using System.Reflection;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Repository.Tests.Architecture;

/// <summary>Names that stand in stored rows and on the wire are chosen, not inherited from whatever a class is called today.</summary>
public sealed class WireNameTests
{
    [Fact]
    public void Every_grain_class_says_its_type()
    {
        Assert.NotEmpty(Assemblies.GrainClasses);
        Assert.DoesNotContain(Assemblies.GrainClasses, grain => !grain.IsDefined(typeof(GrainTypeAttribute), inherit: false));
    }

    [Fact]
    public void Every_grain_interface_says_its_type()
    {
        Assert.NotEmpty(Assemblies.GrainInterfaces);
        Assert.DoesNotContain(Assemblies.GrainInterfaces, type => !type.IsDefined(typeof(GrainInterfaceTypeAttribute), inherit: false));
    }

    [Fact]
    public void Every_grain_method_has_an_alias()
    {
        var methods = Assemblies.GrainInterfaces.SelectMany(type => type.GetMethods()).ToArray();

        Assert.NotEmpty(methods);
        Guard.None(methods.Where(method => !method.IsDefined(typeof(AliasAttribute))).Select(Describe));
    }

    [Fact]
    public void Every_serialised_type_has_an_alias_of_its_own()
    {
        var types = Assemblies.Types.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false)).ToArray();

        Assert.NotEmpty(types);
        Assert.DoesNotContain(types, type => !type.IsDefined(typeof(AliasAttribute), inherit: false));
        Guard.None(Twice(types.Select(type => type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias)));
    }

    [Fact]
    public void Every_state_name_is_unique()
    {
        var names =
            from grain in Assemblies.GrainClasses
            from constructor in grain.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            from parameter in constructor.GetParameters()
            let state = parameter.GetCustomAttribute<PersistentStateAttribute>()
            where state is not null
            select state.StateName;

        Guard.None(Twice(names));
    }

    [Fact]
    public void Every_key_prefix_is_unique()
    {
        var prefixes = typeof(GrainKeys).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToArray();

        Assert.True(prefixes.Length >= 5, "The prefixes were not found.");
        Guard.None(Twice(prefixes));
        Assert.All(prefixes, prefix => Assert.EndsWith("/", prefix, StringComparison.Ordinal));
    }

    private static IEnumerable<string?> Twice(IEnumerable<string?> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);

    private static string Describe(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name}";
}

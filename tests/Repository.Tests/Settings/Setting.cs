using System.Reflection;
using Pilar.Arena.Repository.Tests.Architecture;

namespace Pilar.Arena.Repository.Tests.Settings;

/// <summary>One setting that an operator may write, as the options class that reads it has it.</summary>
internal sealed record Setting(string Section, PropertyInfo Property)
{
    public string Key => $"{Section}:{Property.Name}";

    /// <summary>As an environment variable.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);

    public bool IsList => Property.PropertyType.IsArray;

    public static IReadOnlyList<Setting> All { get; } =
    [
        .. new[] { Assemblies.Silo, Assemblies.Web }.SelectMany(Assemblies.Written)
            .Where(type => SectionOf(type) is not null)
            .SelectMany(type => type.GetProperties().Where(property => property.CanWrite).Select(property => new Setting(SectionOf(type)!, property)))
            .OrderBy(setting => setting.Section, StringComparer.Ordinal),
    ];

    private static string? SectionOf(Type type) =>
        type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;
}

using DbUp.Engine;

namespace Pilar.Arena.Silo.Storage;

/// <summary>The numbered scripts beside the code of each database. A script that has been released is never changed: the next one is.</summary>
internal static class MigrationScripts
{
    public static IEnumerable<SqlScript> Of(string database)
    {
        var assembly = typeof(MigrationScripts).Assembly;
        var folder = $"{typeof(MigrationScripts).Namespace}.{database}.Migrations.";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SqlScript(name[folder.Length..], reader.ReadToEnd());
            });
    }
}

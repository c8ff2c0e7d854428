using System.Text.RegularExpressions;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests;

/// <summary>Two versions work on the same tables during an upgrade, and the one before must go on when the new one is taken back.</summary>
public abstract partial class MigrationTests : StorageTests
{
    [Fact]
    public void A_script_only_adds() => Assert.All(
        MigrationScripts.Of($"{Given.Options.Database}"),
        script => Assert.DoesNotMatch(Takes(), script.Contents));

    [Fact]
    public void Scripts_are_numbered_without_holes_and_the_same_on_both_databases()
    {
        var names = MigrationScripts.Of("Sqlite").Select(script => script.Name).ToList();

        Assert.Equal(names, MigrationScripts.Of("Postgres").Select(script => script.Name));
        Assert.Equal(Enumerable.Range(1, names.Count).Select(number => $"{number:D4}"), names.Select(name => name[..4]));
    }

    [Fact]
    public async Task The_version_before_starts_and_writes_on_tables_of_the_next()
    {
        await using (var storage = await Start())
        {
            await storage.Log.Append(Entries.Append("room/a", 1));
        }

        await Given.Run("INSERT INTO arena_schema (scriptname, applied) VALUES ('9999-of-the-next.sql', CURRENT_TIMESTAMP); CREATE TABLE of_the_next (id integer)");

        await using var before = await Start();
        await before.Log.Append(Entries.Append("room/a", 2));
        await before.Holds("room/a", upTo: 2);
    }

    [GeneratedRegex(@"\b(DROP\s+(TABLE|COLUMN|INDEX|CONSTRAINT)|RENAME\s+(TO|COLUMN)|TRUNCATE)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Takes();
}

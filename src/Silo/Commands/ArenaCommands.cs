using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Commands;

/// <summary>What the program can do instead of serving.</summary>
internal static class ArenaCommands
{
    private static IArenaCommand[] All => [new AfterRestoreCommand(), new AttendanceCommand(), new BackupCommand(), new DestroyCommand(), new EraseAgainCommand(), new ErasuresCommand(), new TraceCommand(), new VerifyCommand()];

    /// <returns>Null when a server is wanted: then the arguments are settings only.</returns>
    /// <exception cref="CommandRefusedException">There is no such command, or words are missing after it.</exception>
    public static IArenaCommand? Named(string[] args)
    {
        if (args is not [var word, ..] || word.StartsWith('-') || word.StartsWith('/') || word.Contains('=', StringComparison.Ordinal))
        {
            return null;
        }

        var command = Array.Find(All, command => command.Name == word)
            ?? throw new CommandRefusedException($"There is no command «{word}». There are: {string.Join(", ", All.Select(command => command.Name))}.");
        return WordsAfter(args).Length == command.Usage.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length
            ? command
            : throw new CommandRefusedException($"It is written: {command.Name} {command.Usage}".TrimEnd());
    }

    public static async Task<int> Run(IArenaCommand command, string[] args, IHost host, TextWriter output)
    {
        try
        {
            var context = new ArenaCommandContext(host, WordsAfter(args), output);
            context.MakeNothing();
            return await command.Run(context, CancellationToken.None);
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or LogUnavailableException)
        {
            throw new CommandRefusedException($"{command.Name}: {fault.Message}");
        }
        finally
        {
            await ((IAsyncDisposable)host).DisposeAsync();
        }
    }

    /// <summary>What follows upon the command and its words. A word may be a path, and a path begins like a setting.</summary>
    public static string[] SettingsIn(string[] args) => args[(1 + WordsAfter(args).Length)..];

    private static string[] WordsAfter(string[] args) => [.. args.Skip(1).TakeWhile(word => !word.StartsWith('-'))];
}

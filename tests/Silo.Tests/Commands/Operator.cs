using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests.Commands;

/// <summary>Somebody at the machine who types a command.</summary>
internal static class Operator
{
    /// <summary>What it ends with, and all that it said.</summary>
    /// <param name="options">Where the arena keeps its things.</param>
    /// <param name="words">The command, and its settings after it.</param>
    public static async Task<(int Code, string Said)> Types(ArenaStorageOptions options, params string[] words)
    {
        string[] all =
        [
            .. words.TakeWhile(word => !word.StartsWith('-')), $"--Arena:Storage:DataFolder={options.DataFolder}", $"--Arena:Storage:Database={options.Database}",
            $"--Arena:Storage:ConnectionString={options.ConnectionString}", "--environment=Development", $"--contentRoot={options.DataFolder}",
            .. words.SkipWhile(word => !word.StartsWith('-')),
        ];
        await using var said = new StringWriter { NewLine = "\n" };
        var code = await ArenaStart.Run(all, ArenaSiloHost.Create, said, said).WaitAsync(RunningStorage.Patience);
        return (code, said.ToString().TrimEnd());
    }
}

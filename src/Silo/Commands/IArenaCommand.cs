namespace Pilar.Arena.Silo.Commands;

/// <summary>Something the program does with its storage instead of serving: the first word after its name.</summary>
internal interface IArenaCommand
{
    string Name { get; }

    /// <summary>The words that must follow the name, for whoever left them out.</summary>
    string Usage { get; }

    /// <returns>The exit code.</returns>
    /// <exception cref="CommandRefusedException">It cannot be done, and why.</exception>
    Task<int> Run(ArenaCommandContext context, CancellationToken cancellation);
}

/// <summary>A no to whoever runs a command, in words of one line.</summary>
internal sealed class CommandRefusedException(string message) : Exception(message);

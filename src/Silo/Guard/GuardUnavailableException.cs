namespace Pilar.Arena.Silo.Guard;

/// <summary>Texts cannot be looked through, so none could be stored: said at start, in words for whoever runs the arena.</summary>
public sealed class GuardUnavailableException : Exception
{
    public GuardUnavailableException()
    {
    }

    public GuardUnavailableException(string message)
        : base(message)
    {
    }

    public GuardUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

namespace Pilar.Arena.Silo.Storage;

/// <summary>The database would forget what people were told is saved: said at start, in words for whoever runs the arena.</summary>
public sealed class UnsafeDatabaseException : Exception
{
    public UnsafeDatabaseException()
    {
    }

    public UnsafeDatabaseException(string message)
        : base(message)
    {
    }

    public UnsafeDatabaseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

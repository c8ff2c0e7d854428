using System.Text;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>The small tables that are built into the library, so that a browser has them with it.</summary>
internal static class Resource
{
    /// <exception cref="InvalidDataException">There is no such table.</exception>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"There is no table {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}

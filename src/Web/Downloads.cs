using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pilar.Arena.Web;

/// <summary>What somebody takes along, each thing in two kinds of file that say the same.</summary>
internal static class Downloads
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="name">Of the file, without what says its kind.</param>
    /// <param name="document">As Word writes it.</param>
    public static FileContentHttpResult Document(string name, byte[] document) => TypedResults.File(document, Word, $"{name}.docx");

    /// <param name="name">As above.</param>
    /// <param name="text">The mark before it says that it is UTF-8 to editors that would guess otherwise.</param>
    public static FileContentHttpResult Text(string name, string text)
    {
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
        return TypedResults.File(bytes, "text/plain; charset=utf-8", $"{name}.txt");
    }
}

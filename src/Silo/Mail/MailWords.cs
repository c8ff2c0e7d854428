using System.Text.Json;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Silo.Mail;

/// <summary>The words of a mail, from the text catalogue.</summary>
internal sealed class MailWords(Dictionary<string, Dictionary<string, string>> words)
{
    public static MailWords Read()
    {
        using var file = typeof(MailWords).Assembly.GetManifestResourceStream("texts/mail.json")!;
        return new MailWords(JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(file)!);
    }

    public string Subject(Language language) => words["mail.subject"][Tag(language)];

    public string Body(Language language) => words["mail.body"][Tag(language)];

    private static string Tag(Language language) => language switch { Language.Nn => "nn", Language.En => "en", _ => "nb" };
}

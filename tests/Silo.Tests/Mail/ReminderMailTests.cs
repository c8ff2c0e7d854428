using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Silo.Mail;

namespace Pilar.Arena.Silo.Tests.Mail;

/// <summary>What leaves the house by mail, as a server on this machine hears it.</summary>
public sealed class ReminderMailTests
{
    [Fact]
    public async Task A_mail_says_that_something_waits_and_not_what()
    {
        using var server = new MailServer();
        var taken = server.TakeOne();

        var sent = await To(server.Port).Send("stille.bekk@arena.example", Language.Nn).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(ReminderSent.Sent, sent);
        var said = (await taken.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Replace("=\n", "", StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<stille.bekk@arena.example>", said, StringComparison.Ordinal);
        Assert.Contains("ventar", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"S-\d{4}-\d{4}|http|framlegg|oppf", said);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_and_without_one_there_is_no_mail()
    {
        using var server = new MailServer();
        var port = server.Port;
        server.Dispose();
        Assert.Null(await To(port).Send("stille.bekk@arena.example", Language.Nb));
        Assert.Equal(ReminderSent.NoMail, await Of(new MailOptions()).Send("stille.bekk@arena.example", Language.Nb));
    }

    [Theory]
    [InlineData(Language.Nb)]
    [InlineData(Language.Nn)]
    [InlineData(Language.En)]
    public void Its_words_are_there_in_every_language(Language language)
    {
        var words = MailWords.Read();
        Assert.Contains("Pilar Arena", words.Subject(language), StringComparison.Ordinal);
        Assert.Contains("Pilar Arena", words.Body(language), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, true, true)]
    [InlineData("mail.example", "arena@mail.example", true, true)]
    [InlineData("localhost", "arena@mail.example", false, true)]
    [InlineData("mail.example", "arena@mail.example", false, false)]
    [InlineData("mail.example", null, true, false)]
    [InlineData("mail.example", "arena", true, false)]
    public void A_line_out_of_the_machine_is_encrypted_and_has_a_sender(string? host, string? from, bool encrypted, bool may) =>
        Assert.Equal(may, new MailSafety().Validate(null, new MailOptions { Host = host, From = from, Encrypted = encrypted }).Succeeded);

    private static SmtpReminderMail To(int port) => Of(new MailOptions { Host = "127.0.0.1", Port = port, From = "arena@arena.example", Encrypted = false });

    private static SmtpReminderMail Of(MailOptions options) => new(Options.Create(options), NullLogger<SmtpReminderMail>.Instance);
}

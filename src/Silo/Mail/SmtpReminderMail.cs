using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Silo.Mail;

/// <summary>One sentence of ours in the reader's language, by SMTP. No name, no number, no address of a page: nothing of what waits.</summary>
internal sealed partial class SmtpReminderMail(IOptions<MailOptions> options, ILogger<SmtpReminderMail> logger) : IReminderMail
{
    // Less than a call between grains may take.
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(4);

    private readonly MailWords _words = MailWords.Read();

    public async Task<ReminderSent?> Send(string address, Language language)
    {
        var mail = options.Value;
        if (string.IsNullOrEmpty(mail.Host))
        {
            return ReminderSent.NoMail;
        }

        using var smtp = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.Encrypted };
        if (!string.IsNullOrEmpty(mail.User))
        {
            smtp.Credentials = new NetworkCredential(mail.User, mail.Password);
        }

        using var enough = new CancellationTokenSource(Enough);
        try
        {
            using var message = new MailMessage(mail.From!, address, _words.Subject(language), _words.Body(language))
            {
                BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            };
            await smtp.SendMailAsync(message, enough.Token);
            return ReminderSent.Sent;
        }
        catch (Exception fault) when (fault is SmtpException or OperationCanceledException or IOException or InvalidOperationException or FormatException)
        {
            // Only what kind of fault it was: a server's answer may name whom it was for.
            LogNotSent(fault is SmtpException refused ? $"{refused.StatusCode}" : fault.GetType().Name);
            return fault is SmtpException { StatusCode: var code } && IsForGood(code) ? ReminderSent.Failed : null;
        }
    }

    // There is nobody there. What the server says of us, or of itself, may be otherwise in an hour.
    private static bool IsForGood(SmtpStatusCode code) => code is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath
        or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.TransactionFailed;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reminder could not be mailed: {Code}")]
    private partial void LogNotSent(string code);
}

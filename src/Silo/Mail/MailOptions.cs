using System.ComponentModel.DataAnnotations;

namespace Pilar.Arena.Silo.Mail;

/// <summary>How people are told by e-mail that something waits for them: the section <c>Arena:Mail</c>. Without a host no mail is sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Arena:Mail";

    /// <summary>The mail server, by SMTP; no mail unless it is set.</summary>
    public string? Host { get; set; }

    /// <summary>Where it listens.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whom the mail is from; needed when there is a host.</summary>
    public string? From { get; set; }

    /// <summary>The line is encrypted (STARTTLS). Only to a server on the same machine may it be turned off.</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>Whom the silo signs in as; nobody unless it is set.</summary>
    public string? User { get; set; }

    /// <summary>The password of <see cref="User"/>. Give it as an environment variable.</summary>
    public string? Password { get; set; }
}

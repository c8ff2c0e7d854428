using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace Pilar.Arena.Silo.Mail;

/// <summary>Who is written to is told to nobody: outside of the machine the line is encrypted. What is wrong stops the start.</summary>
internal sealed class MailSafety : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options) => options switch
    {
        { Host: null or "" } => ValidateOptionsResult.Success,
        _ when !MailAddress.TryCreate(options.From, out _) => ValidateOptionsResult.Fail($"{MailOptions.Section}:{nameof(MailOptions.From)} is no e-mail address."),
        { Encrypted: false } when !IsHere(options.Host) => ValidateOptionsResult.Fail($"{MailOptions.Section}:{nameof(MailOptions.Encrypted)} may be false only for a server on this machine."),
        _ => ValidateOptionsResult.Success,
    };

    private static bool IsHere(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Silo.Mail;

/// <summary>Mail for an installation that has a server for it.</summary>
internal static class ArenaMail
{
    public static void AddArenaMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailSafety>();
        services.AddSingleton<IReminderMail, SmtpReminderMail>();
    }
}

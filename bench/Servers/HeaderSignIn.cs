using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;
using Pilar.Arena.Web;

namespace Pilar.Arena.Bench.Servers;

/// <summary>Takes people at their word: a thousand sign-ins are not what is measured.</summary>
internal sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string Name = "bench";
    public const string Header = "X-Bench-Person";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Guid.TryParse(Request.Headers[Header], out var person)
            ? AuthenticateResult.Success(new AuthenticationTicket(CurrentPerson.SignedIn(new PersonId(person), new SignInId(Guid.NewGuid()), Name), Name))
            : AuthenticateResult.NoResult());
}

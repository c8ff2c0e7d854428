using Microsoft.Extensions.Options;

namespace Pilar.Arena.Web.SignIn;

/// <summary>How people may sign in: the section <c>Arena:SignIn</c>.</summary>
public sealed class SignInOptions
{
    public const string Section = "Arena:SignIn";

    /// <summary>Anybody may become any of the demo people, without a password. In Development only.</summary>
    public bool Demo { get; set; }

    /// <summary>A session nobody uses ends after this many hours, from 1 to 24.</summary>
    public int SessionHours { get; set; } = 8;
}

/// <summary>A door without a lock never opens outside Development: the host refuses to start.</summary>
internal sealed class SignInOptionsValidator(IHostEnvironment environment) : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        if (options.Demo && !environment.IsDevelopment())
        {
            return ValidateOptionsResult.Fail(
                $"Demo sign-in lets anybody in as anyone, and this is {environment.EnvironmentName}: "
                + $"set {SignInOptions.Section}:{nameof(SignInOptions.Demo)} to false.");
        }

        return options.SessionHours is >= 1 and <= 24
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{SignInOptions.Section}:{nameof(SignInOptions.SessionHours)} must be from 1 to 24.");
    }
}

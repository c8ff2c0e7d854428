namespace Pilar.Arena.Contracts.Tests;

public sealed class TypeScriptContractTests
{
    private const string Update = "UPDATE_CONTRACT";

    [Fact]
    public void The_browsers_contract_is_the_servers()
    {
        var file = RepositoryRoot.File("src/Web/client/src/contract.ts");
        var contract = TypeScriptContract.Write();
        if (Environment.GetEnvironmentVariable(Update) is "1")
        {
            File.WriteAllText(file, contract);
        }

        var message = $"contract.ts is stale. Write it again: {Update}=1 dotnet test tests/Contracts.Tests";
        Assert.True(File.Exists(file) && File.ReadAllText(file) == contract, message);
    }

    [Fact]
    public void A_type_without_a_form_in_TypeScript_stops_the_writer() =>
        Assert.Throws<NotSupportedException>(() =>
            new TypeScriptContract().Name(new System.Reflection.NullabilityInfoContext().Create(typeof(Odd).GetProperty(nameof(Odd.Value))!)));

    private sealed record Odd(TimeSpan Value);
}

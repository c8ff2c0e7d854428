[assembly: AssemblyFixture(typeof(Pilar.Arena.Tooling.PostgresServer))]

namespace Pilar.Arena.Tooling;

/// <summary>Here xunit starts it, once for the whole suite.</summary>
public sealed partial class PostgresServer : IAsyncLifetime;

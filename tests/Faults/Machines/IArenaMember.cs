namespace Pilar.Arena.Faults.Machines;

/// <summary>A silo or a web host: a process of the product, and where it says how it is.</summary>
internal interface IArenaMember
{
    Member Member { get; }

    Uri Health { get; }

    /// <summary>The root of the checkout that its program comes from, from its next start on.</summary>
    string Build { get; set; }
}

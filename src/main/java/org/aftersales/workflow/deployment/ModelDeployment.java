package org.aftersales.workflow.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys at start-up what this release changed, and nothing else. A version that an owner deployed from Modeler stays in force until
 * somebody decides otherwise: the difference is reported at every start.
 */
@Component
public class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final PackagedModels packaged;
    private final DeployedVersions deployed;
    private final ModelSettings settings;
    private volatile List<KeptModel> kept = List.of();

    ModelDeployment(
            RepositoryService repository, PackagedModels packaged, DeployedVersions deployed, ModelSettings settings) {
        this.repository = repository;
        this.packaged = packaged;
        this.deployed = deployed;
        this.settings = settings;
    }

    /** The owners' versions in force that differ from this release, as found at start-up. */
    public List<KeptModel> kept() {
        return kept;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deployChanges();
    }

    void deployChanges() {
        var changed = new ArrayList<PackagedModel>();
        var owners = new ArrayList<KeptModel>();
        packaged.all().forEach(model -> compare(model, changed, owners));
        kept = List.copyOf(owners);
        kept.forEach(model -> LOG.warn(
                "{} version {}, deployed {} with {}, stays in force; the version packaged as {} differs. To replace it, set"
                        + " aftersales.models.take-over={}",
                model.key(),
                model.version(),
                model.deployedAt(),
                model.source(),
                model.resource(),
                model.takeOver()));
        if (!changed.isEmpty()) {
            deploy(changed);
        }
    }

    private void compare(PackagedModel model, List<PackagedModel> changed, List<KeptModel> owners) {
        var differing = model.keys().stream()
                .sorted()
                .map(key -> new Comparison(key, deployed.inForce(model.kind(), key)))
                .filter(comparison -> comparison.differsFrom(model.content()))
                .toList();
        var keptKeys = differing.stream()
                .flatMap(comparison -> comparison.keptFor(model.resource()).stream())
                .filter(owner -> !settings.takeOver().contains(owner.takeOver()))
                .toList();
        owners.addAll(keptKeys);
        if (!differing.isEmpty() && keptKeys.isEmpty()) {
            changed.add(model);
        }
    }

    private void deploy(List<PackagedModel> changed) {
        var deployment =
                repository.createDeployment().name(DeployedVersion.RELEASE).source(DeployedVersion.RELEASE);
        changed.forEach(model -> deployment.addInputStream(model.resource(), PackagedModels.stream(model.content())));
        deployment.deploy();
        LOG.info("Deployed {}", changed.stream().map(PackagedModel::resource).toList());
    }

    private record Comparison(String key, Optional<DeployedVersion> inForce) {

        boolean differsFrom(String content) {
            return inForce.isEmpty() || !inForce.get().content().equals(content);
        }

        Optional<KeptModel> keptFor(String resource) {
            return inForce.filter(version -> !version.fromRelease())
                    .map(version ->
                            new KeptModel(resource, key, version.version(), version.source(), version.deployedAt()));
        }
    }
}
